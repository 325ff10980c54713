package vn.lanhmanh.reporting.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import vn.lanhmanh.reporting.plan.PlanFile;

/** One obligation of the plan with the progress of each unit that leads it. */
@Entity
@Table(name = "plan_task")
class PlanTask implements Aggregate {

    @Schema(name = "PlanTaskState")
    enum State {
        /** No leading unit has begun. */
        NOT_STARTED,
        /** Some of it is under way or done. */
        IN_PROGRESS,
        /** Every leading unit is done and has shown evidence. */
        DONE
    }

    /**
     * How far a unit is.
     *
     * @param evidence what shows it: documents, numbers, links; never a person's name
     */
    record Progress(State state, String evidence, LocalDate changedOn) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "row_number")
    private int rowNumber;

    @Embedded
    private Obligation obligation;

    @Enumerated(EnumType.STRING)
    private State state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Progress> progress;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected PlanTask() {}

    PlanTask(UUID planId, PlanFile.Task row) {
        this.id = RecordId.next();
        this.planId = planId;
        this.rowNumber = row.row();
        this.obligation = Obligation.of(row);
        this.state = State.NOT_STARTED;
        this.progress = Map.of();
        this.changedAt = Instant.now();
    }

    /**
     * Tells how far a leading unit is.
     *
     * @throws Refusal {@code not-leading-unit} (403) for any other unit, {@code evidence-missing} (422) when it is done
     *     without evidence
     */
    void report(String unit, State reached, String evidence, LocalDate on) {
        if (!obligation.lead().contains(unit)) {
            throw Refusal.forbidden("not-leading-unit", rowNumber);
        }
        if (reached == State.DONE && (evidence == null || evidence.isBlank())) {
            throw Refusal.unprocessable("evidence-missing").field("evidence");
        }
        var now = new TreeMap<>(progress);
        now.put(unit, new Progress(reached, evidence, on));
        progress = now;
        state = together(now);
        changedAt = Instant.now();
    }

    private State together(Map<String, Progress> now) {
        List<State> states = obligation.lead().stream()
                .map(unit -> now.containsKey(unit) ? now.get(unit).state() : State.NOT_STARTED)
                .distinct()
                .toList();
        return states.size() == 1 ? states.get(0) : State.IN_PROGRESS;
    }

    /** Whether its day has passed and it is not done. */
    boolean overdue(LocalDate today) {
        return state != State.DONE && obligation.dueBefore() != null && !today.isBefore(obligation.dueBefore());
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

    UUID planId() {
        return planId;
    }

    int rowNumber() {
        return rowNumber;
    }

    Obligation obligation() {
        return obligation;
    }

    State state() {
        return state;
    }

    Map<String, Progress> progress() {
        return progress;
    }
}
