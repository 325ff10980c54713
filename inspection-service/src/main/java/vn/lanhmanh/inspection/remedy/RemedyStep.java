package vn.lanhmanh.inspection.remedy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
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

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.inspection.office.RecordId;

/** One step in the course of a remedy: who did what when; kept as it was written. */
@Entity
@Table(name = "remedy_step")
class RemedyStep {

    @Schema(name = "RemedyStepKind")
    enum Kind {
        OPENED,
        ANSWERED,
        /** Its due date passed without an answer. */
        OVERDUE,
        EXTENDED,
        /** The team saw that it is not done; there is a new due date. */
        REOPENED,
        VERIFIED,
        WITHDRAWN
    }

    /** Whose hand wrote it, and when; the nil subject is the system itself. */
    @Embeddable
    record Hand(@Column(name = "written_by") UUID subject, @Column(name = "written_at") Instant at) {}

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Embedded
    private Hand hand;

    private LocalDate happenedOn;

    private String note;

    private LocalDate dueOn;

    private UUID inspectionId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "remedy_step_evidence", joinColumns = @JoinColumn(name = "step_id"))
    @Column(name = "evidence_id")
    private Set<UUID> evidence = new HashSet<>();

    protected RemedyStep() {}

    RemedyStep(Kind kind, Hand hand, LocalDate happenedOn, String note) {
        this.id = RecordId.next();
        this.kind = kind;
        this.hand = hand;
        this.happenedOn = happenedOn;
        this.note = note;
    }

    RemedyStep due(LocalDate day) {
        this.dueOn = day;
        return this;
    }

    RemedyStep seenBy(UUID reinspectionId) {
        this.inspectionId = reinspectionId;
        return this;
    }

    RemedyStep proved(Set<UUID> evidenceIds) {
        evidence.addAll(evidenceIds);
        return this;
    }

    Kind kind() {
        return kind;
    }

    Hand hand() {
        return hand;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    String note() {
        return note;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    Set<UUID> evidence() {
        return Set.copyOf(evidence);
    }
}
