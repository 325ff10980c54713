package vn.lanhmanh.casework.casefile.reopening;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import vn.lanhmanh.casework.casefile.ending.Conclusion;
import vn.lanhmanh.casework.office.RecordId;

/** An end that a case had come to and that fell; its note stays sealed as it was. */
@Entity
@Immutable
@Table(name = "case_former_end")
class FormerEnd {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Embedded
    private Conclusion conclusion;

    @Column(name = "reopened_on")
    private LocalDate reopenedOn;

    FormerEnd() {}

    FormerEnd(UUID caseId, Conclusion conclusion, LocalDate reopenedOn) {
        this.id = RecordId.next();
        this.caseId = caseId;
        this.conclusion = conclusion;
        this.reopenedOn = reopenedOn;
    }

    Conclusion conclusion() {
        return conclusion;
    }

    LocalDate reopenedOn() {
        return reopenedOn;
    }
}
