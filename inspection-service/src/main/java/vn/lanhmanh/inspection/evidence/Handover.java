package vn.lanhmanh.inspection.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.inspection.office.RecordId;

/** A link in the chain of custody: to whom a piece of evidence was handed, when and why. Never changed. */
@Entity
@Table(name = "evidence_handover")
class Handover {

    @Id
    private UUID id;

    private String toAgency;

    private String toTitle;

    private LocalDate handedOn;

    private String reason;

    private UUID recordedBy;

    private Instant recordedAt;

    protected Handover() {}

    Handover(EvidenceResource.HandoverRequest said, UUID recordedBy, Instant recordedAt) {
        this.id = RecordId.next();
        this.toAgency = said.toAgency();
        this.toTitle = said.toTitle();
        this.handedOn = said.on();
        this.reason = said.reason();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    String toAgency() {
        return toAgency;
    }

    String toTitle() {
        return toTitle;
    }

    LocalDate handedOn() {
        return handedOn;
    }

    String reason() {
        return reason;
    }

    UUID recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
