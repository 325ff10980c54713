package vn.lanhmanh.reporting.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.office.RecordId;
import vn.lanhmanh.reporting.plan.PlanFile;

/** A time that the units report on, with the units that owe a report. */
@Entity
@Table(name = "period")
public class Period implements Aggregate {

    @Schema(name = "PeriodState")
    public enum State {
        /** Takes reports. */
        OPEN,
        /** Takes none any more; what was sent can still be accepted. */
        CLOSED
    }

    /** "Before the day" ends with the day before, in the province's time. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "plan_id")
    private UUID planId;

    private String code;

    @Enumerated(EnumType.STRING)
    private PlanFile.Period.Kind kind;

    @Column(name = "first_day")
    private LocalDate from;

    @Column(name = "last_day")
    private LocalDate to;

    @Column(name = "cut_off")
    private LocalDate cutOff;

    @Column(name = "due_before")
    private Instant dueBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlanFile.Obligation> obligations;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Period() {}

    Period(UUID planId, PlanFile.Period row, List<PlanFile.Obligation> obligations) {
        this.id = RecordId.next();
        this.planId = planId;
        this.code = row.code();
        this.kind = row.kind();
        this.from = row.from();
        this.to = row.to();
        this.cutOff = row.cutOff();
        this.dueBefore = start(row.dueBefore());
        this.obligations = List.copyOf(obligations);
        this.state = State.OPEN;
        this.changedAt = Instant.now();
    }

    /** Ends the taking of reports. */
    void close(LocalDate on) {
        if (state == State.CLOSED) {
            throw Refusal.transition("close", state);
        }
        Office.inOrder("to", to, "on", on);
        state = State.CLOSED;
        closedOn = on;
        changedAt = Instant.now();
    }

    /** Refuses {@code period-closed} (409) once it takes no report. */
    public void requireOpen() {
        if (state == State.CLOSED) {
            throw Refusal.conflict("period-closed", code).field("periodId");
        }
    }

    /** Whether a report sent on that day is late: its day is not before the instant it is due. */
    public boolean late(LocalDate submittedOn) {
        return !start(submittedOn).isBefore(dueBefore);
    }

    /** The day on which a report is sent in time for the last time. */
    public LocalDate lastDayInTime() {
        return LocalDate.ofInstant(dueBefore, ZONE).minusDays(1);
    }

    /** When that day begins in the province. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** What the unit owes; empty for a unit that owes nothing. */
    public Optional<PlanFile.Obligation> obligation(String unitCode) {
        return obligations.stream().filter(owed -> owed.unit().equals(unitCode)).findFirst();
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

    public UUID planId() {
        return planId;
    }

    public String code() {
        return code;
    }

    public PlanFile.Period.Kind kind() {
        return kind;
    }

    public LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    public LocalDate cutOff() {
        return cutOff;
    }

    public Instant dueBefore() {
        return dueBefore;
    }

    public List<PlanFile.Obligation> obligations() {
        return obligations;
    }

    State state() {
        return state;
    }

    LocalDate closedOn() {
        return closedOn;
    }
}
