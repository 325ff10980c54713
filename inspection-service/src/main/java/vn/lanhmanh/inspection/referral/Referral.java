package vn.lanhmanh.inspection.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** What was handed on after an inspection, and when the other side took it. */
@Entity
@Table(name = "referral")
class Referral implements Aggregate {

    /** The inspection it comes from and where the establishment stood then. */
    @Embeddable
    record Origin(UUID inspectionId, UUID teamId, String districtCode, String communeCode) {}

    /**
     * The letter that went with it.
     *
     * @param toTitle title of who it is addressed to, never a name
     * @param documentNumber number of the letter or the record of the handover
     */
    @Embeddable
    record Letter(
            @Enumerated(EnumType.STRING) ReferralReason reason,
            String toAgency,
            String toTitle,
            LocalDate referredOn,
            String documentNumber,
            String note) {}

    /**
     * That it arrived.
     *
     * @param receivedByTitle title of who took it, never a name
     * @param receiptNumber number of the receipt, null where there is none
     */
    @Embeddable
    record Receipt(LocalDate receivedOn, String receivedByTitle, String receiptNumber) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Origin origin;

    @Embedded
    private Letter letter;

    @Embedded
    private Receipt receipt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "referral_evidence", joinColumns = @JoinColumn(name = "referral_id"))
    @Column(name = "evidence_id")
    private Set<UUID> evidenceIds = new HashSet<>();

    private UUID recordedBy;

    private Instant recordedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Referral() {}

    Referral(Origin origin, Letter letter, Set<UUID> evidenceIds, UUID recordedBy, Instant recordedAt) {
        this.id = RecordId.next();
        this.origin = origin;
        this.letter = letter;
        this.evidenceIds.addAll(evidenceIds);
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /**
     * The other side took it.
     *
     * @throws Refusal {@code illegal-transition} (409) when that is known already, {@code date-out-of-order} (422)
     */
    void receive(Receipt said) {
        if (receipt != null) {
            throw Refusal.conflict("illegal-transition", "receive", "RECEIVED");
        }
        if (said.receivedOn().isBefore(letter.referredOn())) {
            throw Refusal.unprocessable("date-out-of-order", "receivedOn", "referredOn")
                    .field("receivedOn");
        }
        this.receipt = said;
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

    Origin origin() {
        return origin;
    }

    Letter letter() {
        return letter;
    }

    Optional<Receipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    Set<UUID> evidenceIds() {
        return Set.copyOf(evidenceIds);
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
