package vn.lanhmanh.casework.protection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.casework.office.Codes;
import vn.lanhmanh.casework.office.RecordId;

/** One look at a person for signs of being a victim; later ones add to it and change nothing. */
@Entity
@Table(name = "screening")
public class Screening {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Protection result;

    private String signs;

    @Column(name = "screened_on")
    private LocalDate screenedOn;

    @Column(name = "screened_by")
    private UUID screenedBy;

    protected Screening() {}

    public Screening(UUID personId, UUID caseId, Protection result, Collection<String> signs, LocalDate on) {
        this.id = RecordId.next();
        this.personId = personId;
        this.caseId = caseId;
        this.result = result;
        this.signs = Codes.join(signs);
        this.screenedOn = on;
    }

    /** Notes who screened. */
    public Screening by(UUID subject) {
        this.screenedBy = subject;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public Protection result() {
        return result;
    }

    public List<String> signs() {
        return Codes.split(signs);
    }

    public LocalDate screenedOn() {
        return screenedOn;
    }
}
