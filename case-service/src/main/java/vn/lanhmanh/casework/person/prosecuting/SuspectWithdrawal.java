package vn.lanhmanh.casework.person.prosecuting;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The naming of a suspect, taken back by somebody for a reason that is sealed with what is known of the person. */
@Entity
@Immutable
@Table(name = "suspect_withdrawal")
class SuspectWithdrawal {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;

    private byte[] reason;

    SuspectWithdrawal() {}

    SuspectWithdrawal(UUID id, UUID personId, LocalDate on, UUID by, byte[] sealedReason) {
        this.id = id;
        this.personId = personId;
        this.withdrawnOn = on;
        this.withdrawnBy = by;
        this.reason = sealedReason;
    }

    UUID id() {
        return id;
    }

    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    UUID withdrawnBy() {
        return withdrawnBy;
    }

    byte[] reason() {
        return reason;
    }
}
