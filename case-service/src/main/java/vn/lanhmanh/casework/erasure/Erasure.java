package vn.lanhmanh.casework.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** The erasure of one identity: asked for by one person, decided by another. */
@Entity
@Table(name = "erasure")
public class Erasure implements Aggregate {

    @Schema(name = "ErasureState")
    public enum State {
        /** Asked for. */
        REQUESTED,
        /** Done: nobody can open the identity again. */
        CONFIRMED,
        /** Refused; it can be asked for again. */
        REJECTED
    }

    /** Whose identity it is. */
    @Embeddable
    public record Subject(
            @Enumerated(EnumType.STRING) @Column(name = "subject_kind") Kind kind,
            @Column(name = "subject_id") UUID id,
            @Column(name = "commune_code") String communeCode,
            @Column(name = "district_code") String districtCode) {

        @Schema(name = "ErasureKind")
        public enum Kind {
            /** A person of a case. */
            PERSON,
            /** Who told a tip; the subject is the tip. */
            INFORMANT
        }
    }

    /**
     * What the erasure rests on.
     *
     * @param by subject of who asks
     */
    @Embeddable
    public record Ground(
            @Column(name = "legal_basis") String legalBasis,
            @Column(name = "decision_number") String decisionNumber,
            @Column(name = "requested_by") UUID by,
            @Column(name = "requested_on") LocalDate on) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Subject subject;

    @Enumerated(EnumType.STRING)
    private State state;

    private byte[] reason;

    @Embedded
    private Ground ground;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "rejection_reason")
    private byte[] rejectionReason;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Erasure() {}

    Erasure(UUID id, Subject subject, Ground ground, byte[] sealedReason) {
        this.id = id;
        this.subject = subject;
        this.ground = ground;
        this.reason = sealedReason;
        this.state = State.REQUESTED;
        this.changedAt = Instant.now();
    }

    void confirm(UUID by, LocalDate on) {
        decide("confirm", by, on, State.CONFIRMED);
    }

    void reject(UUID by, LocalDate on, byte[] sealedReason) {
        decide("reject", by, on, State.REJECTED);
        rejectionReason = sealedReason;
    }

    private void decide(String verb, UUID by, LocalDate on, State next) {
        Refusal.unlessIn(verb, state, State.REQUESTED);
        if (by.equals(ground.by())) {
            throw Refusal.forbidden("second-person-needed");
        }
        decidedBy = by;
        decidedOn = on;
        state = next;
        changedAt = Instant.now();
    }

    boolean confirmed() {
        return state == State.CONFIRMED;
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

    Subject subject() {
        return subject;
    }

    State state() {
        return state;
    }

    Ground ground() {
        return ground;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    byte[] reason() {
        return reason;
    }

    byte[] rejectionReason() {
        return rejectionReason;
    }
}
