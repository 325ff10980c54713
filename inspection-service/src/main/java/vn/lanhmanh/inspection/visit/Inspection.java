package vn.lanhmanh.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.violation.ProhibitedAct;
import vn.lanhmanh.inspection.visit.assignment.Assignment;
import vn.lanhmanh.inspection.visit.assignment.CalledOff;
import vn.lanhmanh.inspection.visit.assignment.Crew;
import vn.lanhmanh.inspection.visit.assignment.Occasion;
import vn.lanhmanh.inspection.visit.assignment.Officers;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.inspection.visit.event.Telling;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.presence.Presence;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** An inspection of an establishment by a team; or by an agency; its facts are in {@code event}. */
@Entity
@Table(name = "inspection")
public class Inspection extends Assignment implements Aggregate {

    private static final String CORRECT_PRESENCE = "correct who is present";

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private InspectionState state;

    private Instant startedAt;

    @Embedded
    private Presence presence = new Presence();

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "inspection_id", nullable = false)
    @OrderBy("id")
    private List<Finding> findings = new ArrayList<>();

    /** The checklist it uses, null for none. */
    private String checklistCode;

    @Embedded
    private Minutes minutes;

    private String cancelReason;

    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Inspection() {}

    private Inspection(Crew crew, Subject subject, LocalDate on, Occasion occasion) {
        super(crew, subject, on, occasion);
        this.id = RecordId.next();
        become(InspectionState.PLANNED);
    }

    /** An inspection by a slot of an approved programme, or one that the team's leader decides on a lawful ground. */
    static Inspection ofTeam(Team team, Subject subject, LocalDate on, Occasion occasion) {
        return new Inspection(crew(team, subject, on, occasion), subject, on, occasion);
    }

    /** An inspection that an agency decides in its own sector. */
    static Inspection ofAgency(Crew agency, Subject subject, LocalDate on, Occasion decision) {
        return new Inspection(agency, subject, on, decision);
    }

    /** The team is there; whom completion would refuse for {@code day}, that of the instant, is refused now. */
    public void start(BiConsumer<Set<UUID>, LocalDate> composition, Instant at, LocalDate day, Set<UUID> present) {
        expect("start", InspectionState.PLANNED);
        composition.accept(present, day);
        this.startedAt = at;
        presence.begin(present);
        become(InspectionState.IN_PROGRESS);
    }

    /** The officers of the agency are in the establishment. */
    public void start(Instant at, List<Officers> officers) {
        expect("start", InspectionState.PLANNED);
        this.startedAt = at;
        presence.begin(officers);
        become(InspectionState.IN_PROGRESS);
    }

    /** Others of the team were present than recorded; {@code day} is that of the start. What was recorded stays known. */
    void correctPresence(
            BiConsumer<Set<UUID>, LocalDate> composition, LocalDate day, Set<UUID> present, Presence.Why why) {
        record(CORRECT_PRESENCE);
        composition.accept(present, day);
        presence.correct(present, why);
    }

    /** Other officers of the agency were present than recorded. */
    void correctPresence(List<Officers> officers, Presence.Why why) {
        record(CORRECT_PRESENCE);
        presence.correct(officers, why);
    }

    /** Records a violation under a known code. */
    public void find(String violationCode, String description, ProhibitedAct prohibitedAct) {
        record("record a finding");
        findings.add(new Finding(violationCode, description, prohibitedAct));
    }

    /** Lets something be recorded that is kept beside the inspection; {@code verb} says what. */
    public void record(String verb) {
        expect(verb, InspectionState.IN_PROGRESS);
        changedAt = Instant.now();
    }

    /** Takes a checklist before or during the visit. */
    public void take(String checklist) {
        expect("take a checklist", InspectionState.PLANNED, InspectionState.IN_PROGRESS);
        this.checklistCode = checklist;
        changedAt = Instant.now();
    }

    /** Lets a correction be added to numbered minutes, which themselves stay as they are; its findings count from then on. */
    public void correct(int correction, List<Finding> added, Set<UUID> withdrawn, LocalDate on) {
        expect("correct", InspectionState.COMPLETED);
        minutes.result()
                .requireAdmitted(added.stream().map(Finding::violationCode).toList());
        Finding.withdraw(findings, withdrawn, correction);
        findings.addAll(added);
        changedAt = Instant.now();
        Telling.ofCorrection(this, correction, on).forEach(facts::add);
    }

    /**
     * Ends the inspection and numbers its minutes.
     *
     * @param composition refuses members who may not act for their team on a day (Circular 05/2006/TT-BLĐTBXH)
     * @param partsAgencies the agencies that closed their own parts of the checklist, null without one
     * @param register gives the next number of the register of a year; asked once everything else is right
     */
    public void complete(
            BiConsumer<Set<UUID>, LocalDate> composition,
            Minutes.Ending end,
            List<String> partsAgencies,
            IntUnaryOperator register) {
        expect("complete", InspectionState.IN_PROGRESS);
        end.check(Finding.codes(findings));
        composition.accept(presence.members(), end.startedOn());
        composition.accept(presence.members(), end.completedOn());
        this.minutes = end.numbered(register);
        become(InspectionState.COMPLETED);
        Telling.of(this, partsAgencies).forEach(facts::add);
    }

    /** Calls the inspection off, once begun only while nothing is found; its slot and its tip are free again. */
    public CalledOff cancel(String reason) {
        expect("cancel", InspectionState.PLANNED, InspectionState.IN_PROGRESS);
        var off = new CalledOff(id, reason, state == InspectionState.IN_PROGRESS);
        off.requireNone(() -> !findings.isEmpty());
        this.cancelReason = reason;
        become(InspectionState.CANCELLED);
        return off;
    }

    private void expect(String verb, InspectionState... expected) {
        if (!List.of(expected).contains(state)) {
            throw Refusal.conflict("illegal-transition", verb, state);
        }
    }

    private void become(InspectionState next) {
        state = next;
        changedAt = Instant.now();
    }

    /** Whether it is a secret of its team and its approver now: it stays one when it is called off before the start. */
    public boolean secret() {
        return occasion().unannounced() && startedAt == null;
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

    public InspectionState state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Presence presence() {
        return presence;
    }

    public String checklistCode() {
        return checklistCode;
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public Minutes minutes() {
        return minutes;
    }

    String cancelReason() {
        return cancelReason;
    }
}
