package vn.lanhmanh.casework.protection;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.casework.office.RecordId;

/** The duty to protect a person first: for the committee of the commune and the labour body (Law 102/2016, Art. 51-52). */
@Entity
@Table(name = "protection_task")
public class ProtectionTask {

    /** Why it was opened. */
    public enum Cause {
        MINOR_SELLER,
        VICTIM
    }

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(name = "commune_code")
    private String communeCode;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    protected ProtectionTask() {}

    ProtectionTask(UUID personId, UUID caseId, Cause cause, String communeCode, LocalDate openedOn) {
        this.id = RecordId.next();
        this.personId = personId;
        this.caseId = caseId;
        this.cause = cause;
        this.communeCode = communeCode;
        this.openedOn = openedOn;
    }

    public UUID personId() {
        return personId;
    }

    public Cause cause() {
        return cause;
    }

    public LocalDate openedOn() {
        return openedOn;
    }
}
