package vn.lanhmanh.casework.deadline;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.casework.office.RecordId;

/** A running time limit of one tip, minutes or sanction. */
@Entity
@Table(name = "deadline")
public class Deadline {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private LegalClock clock;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "met_on")
    private LocalDate metOn;

    protected Deadline() {}

    Deadline(UUID caseId, UUID subjectId, TimeLimits.Due due) {
        this.id = RecordId.next();
        this.caseId = caseId;
        this.subjectId = subjectId;
        this.clock = due.clock();
        this.dueOn = due.dueOn();
        this.legalBasis = due.legalBasis();
    }

    void meet(LocalDate on) {
        metOn = on;
    }

    public LegalClock clock() {
        return clock;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public String legalBasis() {
        return legalBasis;
    }

    /**
     * A deadline as it is shown.
     *
     * @param subjectId the tip, minutes or sanction it belongs to
     * @param dueOn the last day, to its end
     * @param metOn when it was met; null while it runs or has lapsed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeadlineView")
    public record View(UUID subjectId, LegalClock clock, LocalDate dueOn, LocalDate metOn, String legalBasis) {

        public static View from(Deadline deadline) {
            return new View(deadline.subjectId, deadline.clock, deadline.dueOn, deadline.metOn, deadline.legalBasis);
        }
    }
}
