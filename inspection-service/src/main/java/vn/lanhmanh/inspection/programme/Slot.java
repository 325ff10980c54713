package vn.lanhmanh.inspection.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.inspection.programme.proposal.Choice;
import vn.lanhmanh.inspection.programme.proposal.Window;
import vn.lanhmanh.inspection.risk.RiskScore;

/** An establishment chosen for a month or quarter of the programme, with the reasons and the scoring behind them. */
@Entity
@Table(name = "programme_slot")
public class Slot {

    @Id
    private UUID id;

    /** Stays through all versions; {@code id} is that of the row, one per version. */
    private UUID slotId;

    private UUID programmeId;

    private UUID establishmentId;

    @Embedded
    private Window window;

    private boolean unannounced;

    private int score;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> reasons;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RiskScore.Part> parts;

    private String weightSet;

    private LocalDate weightsValidFrom;

    private LocalDate scoredOn;

    private UUID swappedFrom;

    private String swapReason;

    private LocalDate swappedOn;

    protected Slot() {}

    Slot(UUID programmeId, Choice choice) {
        this.id = RecordId.next();
        this.slotId = id;
        this.programmeId = programmeId;
        choose(choice);
    }

    /** The same slot in a later version. */
    Slot(Slot earlier) {
        this.id = RecordId.next();
        this.slotId = earlier.slotId;
        this.programmeId = earlier.programmeId;
        this.establishmentId = earlier.establishmentId;
        this.window = earlier.window;
        this.unannounced = earlier.unannounced;
        this.score = earlier.score;
        this.reasons = List.copyOf(earlier.reasons);
        this.parts = earlier.parts;
        this.weightSet = earlier.weightSet;
        this.weightsValidFrom = earlier.weightsValidFrom;
        this.scoredOn = earlier.scoredOn;
        this.swappedFrom = earlier.swappedFrom;
        this.swapReason = earlier.swapReason;
        this.swappedOn = earlier.swappedOn;
    }

    private void choose(Choice choice) {
        choice.window().check();
        this.establishmentId = choice.establishmentId();
        this.window = choice.window();
        this.unannounced = choice.unannounced();
        this.score = choice.risk().score();
        this.reasons = choice.reasons();
        this.parts = choice.risk().parts();
        this.weightSet = choice.risk().weightSet();
        this.weightsValidFrom = choice.risk().weightsValidFrom();
        this.scoredOn = choice.risk().on();
    }

    /** Moves the slot, or hides it; the establishment and the scoring behind its choice stay. */
    void move(Window other, boolean hidden) {
        other.check();
        this.window = other;
        this.unannounced = hidden;
    }

    /** Puts another establishment into the slot. */
    void swap(Choice choice, String reason, LocalDate on) {
        UUID before = establishmentId;
        choose(choice);
        this.swappedFrom = before;
        this.swapReason = reason;
        this.swappedOn = on;
    }

    /** Whether it is the same slot for the same establishment. */
    boolean matches(Slot other) {
        return slotId.equals(other.slotId) && establishmentId.equals(other.establishmentId);
    }

    /** Whether it is the same, at the same time, and no more hidden than before. */
    boolean unmoved(Slot later) {
        return matches(later) && window.equals(later.window) && (unannounced || !later.unannounced);
    }

    /** The id that inspections refer to. */
    public UUID id() {
        return slotId;
    }

    public UUID establishmentId() {
        return establishmentId;
    }

    public Window window() {
        return window;
    }

    /** Whether only the team and its approver may know of it before its inspection starts. */
    public boolean unannounced() {
        return unannounced;
    }

    int score() {
        return score;
    }

    List<String> reasons() {
        return reasons;
    }

    /** The scoring behind the choice; null for a slot chosen before scorings were kept. */
    RiskScore risk() {
        return scoredOn == null ? null : new RiskScore(score, parts, weightSet, weightsValidFrom, scoredOn);
    }

    UUID swappedFrom() {
        return swappedFrom;
    }

    String swapReason() {
        return swapReason;
    }

    LocalDate swappedOn() {
        return swappedOn;
    }
}
