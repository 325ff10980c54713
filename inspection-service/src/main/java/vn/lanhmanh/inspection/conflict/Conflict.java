package vn.lanhmanh.inspection.conflict;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** A conflict of interest of a member with an establishment, from its declaration to its withdrawal. */
@Entity
@Table(name = "conflict_of_interest")
class Conflict implements Aggregate {

    /**
     * What is declared.
     *
     * @param reason why the member must keep away; for the own team only
     */
    @Embeddable
    record Declaration(
            UUID teamId, UUID memberId, UUID establishmentId, String reason, LocalDate declaredOn, UUID declaredBy) {

        /** Never the reason, should the record ever meet a log. */
        @Override
        public String toString() {
            return "Declaration[" + memberId + ", " + establishmentId + "]";
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Declaration declaration;

    private LocalDate withdrawnOn;

    private String withdrawalReason;

    @Transient
    private final Facts facts = new Facts();

    protected Conflict() {}

    Conflict(Declaration declaration) {
        this.id = RecordId.next();
        this.declaration = declaration;
    }

    /** Ends the conflict with the end of the day before; {@code illegal-transition} (409) when it has ended. */
    void withdraw(LocalDate on, String reason) {
        if (withdrawnOn != null) {
            throw Refusal.conflict("illegal-transition", "withdraw", "WITHDRAWN");
        }
        this.withdrawnOn = on;
        this.withdrawalReason = reason;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    Declaration declaration() {
        return declaration;
    }

    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    String withdrawalReason() {
        return withdrawalReason;
    }
}
