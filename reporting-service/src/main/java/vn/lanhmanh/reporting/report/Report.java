package vn.lanhmanh.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.office.RecordId;
import vn.lanhmanh.reporting.report.ReportItem.Status;

/** A unit's report of a period, from its draft to its acceptance. */
@Entity
@Table(name = "report")
public class Report implements Aggregate {

    @Schema(name = "ReportState")
    public enum State {
        /** Being filled in. */
        DRAFT,
        /** Approved by the head of the unit. */
        APPROVED,
        /** Sent to whoever consolidates. */
        SUBMITTED,
        /** Sent back with the items to redo; the rest stays as approved. */
        RETURNED,
        /** Taken into the consolidation; this version counts until the next is accepted. */
        ACCEPTED
    }

    /** What the unit says of one item. */
    record Statement(String item, Status status, BigDecimal value, String note) {}

    /** The items as they were accepted. */
    public record Accepted(long version, LocalDate on, Map<String, ReportItem> items) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "period_id")
    private UUID periodId;

    @Column(name = "unit_code")
    private String unitCode;

    @Enumerated(EnumType.STRING)
    private State state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, ReportItem> items;

    private String narrative;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    private Boolean late;

    @Column(name = "return_reason")
    private String returnReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "to_redo")
    private Set<String> toRedo;

    @JdbcTypeCode(SqlTypes.JSON)
    private Accepted accepted;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Report() {}

    Report(UUID periodId, String unitCode, Map<String, ReportItem> prefilled) {
        this.id = RecordId.next();
        this.periodId = periodId;
        this.unitCode = unitCode;
        this.items = new TreeMap<>(prefilled);
        this.toRedo = Set.of();
        become(State.DRAFT);
    }

    /** Takes freshly counted figures into a draft; what the unit said stays said. */
    void recount(Map<String, ReportItem> fresh) {
        if (state == State.DRAFT) {
            items = new Items(items).recounted(fresh);
        }
    }

    /**
     * Fills items in; an approved report becomes a draft again.
     *
     * @throws Refusal {@code illegal-transition} or {@code item-not-returned} (409), {@code item-not-owed},
     *     {@code item-counted} or {@code item-value} (422)
     */
    void fill(List<Statement> statements, String narrative) {
        Refusal.unlessIn("fill", state, State.DRAFT, State.APPROVED, State.RETURNED);
        this.items = new Items(items).filled(statements, toRedo);
        this.narrative = narrative;
        become(toRedo.isEmpty() ? State.DRAFT : State.RETURNED);
    }

    /**
     * The head of the unit stands for it.
     *
     * @throws Refusal {@code items-missing} (422) while the unit has not said something of every item: blank is not 0
     */
    void approve() {
        Refusal.unlessIn("approve", state, State.DRAFT, State.RETURNED);
        List<String> missing = new Items(items).missing();
        if (!missing.isEmpty()) {
            throw Refusal.unprocessable("items-missing", missing.size(), String.join(", ", missing))
                    .field("items");
        }
        become(State.APPROVED);
    }

    /** Sends it; whether it is late is decided by the first time it is sent. */
    void submit(LocalDate on, boolean lateNow) {
        Refusal.unlessIn("submit", state, State.APPROVED);
        late = late == null ? lateNow : late;
        submittedOn = on;
        become(State.SUBMITTED);
        facts.add(new ReportEvent.Submitted(id, periodId, unitCode, on, late));
    }

    /**
     * Sends it back with the items to redo.
     *
     * @param codes items, or codes of indicators with all their items
     */
    void giveBack(String reason, List<String> codes, LocalDate on) {
        Refusal.unlessIn("return", state, State.SUBMITTED, State.ACCEPTED);
        toRedo = new Items(items).named(codes);
        returnReason = reason;
        become(State.RETURNED);
        facts.add(new ReportEvent.Returned(id, periodId, unitCode, on, late));
    }

    /** Takes it into the consolidation as it is. */
    void accept(LocalDate on) {
        Refusal.unlessIn("accept", state, State.SUBMITTED);
        accepted = new Accepted(version + 1, on, items);
        toRedo = Set.of();
        become(State.ACCEPTED);
        facts.add(new ReportEvent.Accepted(id, periodId, unitCode, on, late));
    }

    private void become(State next) {
        state = next;
        changedAt = Instant.now();
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

    UUID periodId() {
        return periodId;
    }

    public String unitCode() {
        return unitCode;
    }

    public State state() {
        return state;
    }

    Map<String, ReportItem> items() {
        return items;
    }

    /** What counts in the consolidation: the items as last accepted. */
    public Optional<Accepted> accepted() {
        return Optional.ofNullable(accepted);
    }

    /** Whether the unit has reported: sent and not given back, or accepted once. */
    public boolean received() {
        return state == State.SUBMITTED || state == State.ACCEPTED || accepted != null;
    }

    String narrative() {
        return narrative;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    Boolean late() {
        return late;
    }

    String returnReason() {
        return returnReason;
    }

    Set<String> toRedo() {
        return toRedo;
    }
}
