package vn.lanhmanh.inspection.remedy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.inspection.remedy.RemedyStep.Hand;
import vn.lanhmanh.inspection.remedy.RemedyStep.Kind;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** A recommendation of a team that an establishment has to carry out; its facts are {@link RemedyEvent}. */
@Entity
@Table(name = "remedy")
public class Remedy implements Aggregate {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private RemedyState state;

    @Embedded
    private Origin origin;

    private String text;

    private LocalDate dueOn;

    private LocalDate answeredOn;

    private LocalDate verifiedOn;

    private UUID reinspectionId;

    /** The due date last told as passed, so that each is told once. */
    private LocalDate overdueTold;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "remedy_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<RemedyStep> course = new ArrayList<>();

    @Transient
    private final Facts facts = new Facts();

    protected Remedy() {}

    /** @throws Refusal {@code date-out-of-order} (422) unless it is due after the day of the inspection */
    Remedy(Origin origin, String text, LocalDate dueOn, Hand hand) {
        requireLater("dueOn", dueOn, "inspection", origin.openedOn());
        this.id = RecordId.next();
        this.state = RemedyState.OPEN;
        this.origin = origin;
        this.text = text;
        this.dueOn = dueOn;
        course.add(new RemedyStep(Kind.OPENED, hand, origin.openedOn(), text).due(dueOn));
        tell(RemedyEvent.Opened::new, origin.openedOn());
    }

    /** Records what the establishment says it did. */
    void answer(Hand hand, LocalDate on, String answer, Set<UUID> evidence) {
        Refusal.unlessIn("answer", state, RemedyState.OPEN);
        requireNotBefore("answeredOn", on, "inspection", origin.openedOn());
        this.state = RemedyState.ANSWERED;
        this.answeredOn = on;
        course.add(new RemedyStep(Kind.ANSWERED, hand, on, answer).proved(evidence));
        tell(RemedyEvent.Answered::new, on);
    }

    /** Records what the team saw: fulfilled it is verified, not fulfilled it is open again with a new due date. */
    void verify(Hand hand, Verification seen) {
        Refusal.unlessIn("verify", state, RemedyState.OPEN, RemedyState.ANSWERED);
        requireNotBefore("verifiedOn", seen.verifiedOn(), "inspection", origin.openedOn());
        if (answeredOn != null) {
            requireNotBefore("verifiedOn", seen.verifiedOn(), "answeredOn", answeredOn);
        }
        if (seen.fulfilled()) {
            fulfil(hand, seen);
        } else {
            reopen(hand, seen);
        }
    }

    private void fulfil(Hand hand, Verification seen) {
        if (seen.dueOn() != null) {
            throw Refusal.unprocessable("due-date-not-needed").field("dueOn");
        }
        this.state = RemedyState.VERIFIED;
        this.verifiedOn = seen.verifiedOn();
        this.reinspectionId = seen.inspectionId();
        course.add(new RemedyStep(Kind.VERIFIED, hand, seen.verifiedOn(), seen.note()).seenBy(seen.inspectionId()));
        tell(standing -> new RemedyEvent.Verified(standing, reinspectionId), seen.verifiedOn());
    }

    private void reopen(Hand hand, Verification seen) {
        if (seen.dueOn() == null) {
            throw Refusal.unprocessable("due-date-missing").field("dueOn");
        }
        requireLater("dueOn", seen.dueOn(), "verifiedOn", seen.verifiedOn());
        this.state = RemedyState.OPEN;
        this.answeredOn = null;
        this.dueOn = seen.dueOn();
        this.reinspectionId = seen.inspectionId();
        course.add(new RemedyStep(Kind.REOPENED, hand, seen.verifiedOn(), seen.note())
                .due(dueOn)
                .seenBy(seen.inspectionId()));
        tell(standing -> new RemedyEvent.Reopened(standing, reinspectionId), seen.verifiedOn());
    }

    /** Gives the establishment more time; the team decides how much. */
    void extend(Hand hand, LocalDate on, LocalDate newDueOn, String reason) {
        Refusal.unlessIn("extend", state, RemedyState.OPEN);
        requireLater("dueOn", newDueOn, "dueOn", dueOn);
        this.dueOn = newDueOn;
        course.add(new RemedyStep(Kind.EXTENDED, hand, on, reason).due(newDueOn));
        tell(RemedyEvent.Extended::new, on);
    }

    /** Takes the recommendation back because it was wrong. */
    void withdraw(Hand hand, LocalDate on, String reason) {
        Refusal.unlessIn("withdraw", state, RemedyState.OPEN, RemedyState.ANSWERED);
        this.state = RemedyState.WITHDRAWN;
        course.add(new RemedyStep(Kind.WITHDRAWN, hand, on, reason));
        tell(RemedyEvent.Withdrawn::new, on);
    }

    /** Notes that the due date has passed; false when it has not, or is noted already. */
    boolean noteOverdue(Hand hand, LocalDate today) {
        if (!overdue(today) || dueOn.equals(overdueTold)) {
            return false;
        }
        this.overdueTold = dueOn;
        LocalDate since = dueOn.plusDays(1);
        course.add(new RemedyStep(Kind.OVERDUE, hand, since, null).due(dueOn));
        tell(RemedyEvent.Overdue::new, since);
        return true;
    }

    private static void requireLater(String field, LocalDate day, String than, LocalDate limit) {
        if (!day.isAfter(limit)) {
            throw Refusal.unprocessable("due-date-not-later", than, limit).field(field);
        }
    }

    private static void requireNotBefore(String field, LocalDate day, String than, LocalDate limit) {
        if (day.isBefore(limit)) {
            throw Refusal.unprocessable("date-out-of-order", field, than).field(field);
        }
    }

    private void tell(Function<RemedyEvent.Standing, RemedyEvent> fact, LocalDate on) {
        facts.add(fact.apply(RemedyEvent.Standing.of(this, on)));
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

    public RemedyState state() {
        return state;
    }

    /** Whether the establishment should have answered by now. */
    public boolean overdue(LocalDate today) {
        return state == RemedyState.OPEN && dueOn.isBefore(today);
    }

    public String text() {
        return text;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    Origin origin() {
        return origin;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }

    LocalDate verifiedOn() {
        return verifiedOn;
    }

    UUID reinspectionId() {
        return reinspectionId;
    }

    List<RemedyStep> course() {
        return List.copyOf(course);
    }
}
