package vn.lanhmanh.inspection.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.violation.ProhibitedAct;
import vn.lanhmanh.inspection.visit.assignment.Crew;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.assignment.Occasion;
import vn.lanhmanh.inspection.visit.assignment.Officers;
import vn.lanhmanh.inspection.visit.assignment.Subject;
import vn.lanhmanh.inspection.visit.event.InspectionEvent;
import vn.lanhmanh.inspection.visit.event.SectorEvent;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** An inspection of an establishment by a team; or by an agency; its facts are in {@code event}. */
@Entity
@Table(name = "inspection")
public class Inspection implements Aggregate {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private InspectionState state;

    @Embedded
    private Subject subject;

    @Embedded
    private Crew crew;

    @Embedded
    private Occasion occasion;

    private LocalDate plannedOn;

    private Instant startedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @CollectionTable(name = "inspection_presence", joinColumns = @JoinColumn(name = "inspection_id"))
    @Column(name = "member_id")
    private Set<UUID> presentMembers = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @JoinColumn(name = "inspection_id", nullable = false)
    @OrderBy("id")
    private List<Finding> findings = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Officers> sectorOfficers;

    @Embedded
    private Minutes minutes;

    private String cancelReason;

    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Inspection() {}

    private Inspection(Crew crew, Subject subject, LocalDate on, Occasion occasion) {
        this.id = RecordId.next();
        this.crew = crew;
        this.subject = subject;
        this.plannedOn = on;
        this.occasion = occasion;
        become(InspectionState.PLANNED);
    }

    /**
     * An inspection by a slot of an approved programme, or one that the team's leader decides on a lawful ground.
     *
     * @throws Refusal {@code ground-incomplete} or {@code not-decided-by-leader} (422)
     */
    static Inspection ofTeam(Team team, Subject subject, LocalDate on, Occasion occasion) {
        occasion.lawfulGround().ifPresent(ground -> ground.check(team, on));
        if (!team.inForce(on)) {
            throw Refusal.unprocessable("team-not-in-force").field("teamId");
        }
        if (!team.covers(subject.districtCode(), subject.communeCode())) {
            throw Refusal.unprocessable("establishment-outside-team-area").field("establishmentId");
        }
        return new Inspection(Crew.of(team), subject, on, occasion);
    }

    /** An inspection that an agency decides in its own sector. */
    static Inspection ofAgency(Crew agency, Subject subject, LocalDate on, Occasion decision) {
        return new Inspection(agency, subject, on, decision);
    }

    /** Follows up an earlier inspection of the establishment, or none. */
    void follow(UUID earlier) {
        this.occasion = occasion.following(earlier);
    }

    /** The team is in the establishment; {@code day} is the business day of the instant. */
    public void start(Team team, Instant at, LocalDate day, Set<UUID> present) {
        expect("start", InspectionState.PLANNED);
        team.requireMembers(present, day);
        this.startedAt = at;
        this.presentMembers.addAll(present);
        become(InspectionState.IN_PROGRESS);
    }

    /** The officers of the agency are in the establishment. */
    public void start(Instant at, List<Officers> officers) {
        expect("start", InspectionState.PLANNED);
        this.startedAt = at;
        this.sectorOfficers = List.copyOf(officers);
        become(InspectionState.IN_PROGRESS);
    }

    /** Records a violation under a known code. */
    public void find(String violationCode, String description, ProhibitedAct prohibitedAct) {
        expect("record a finding", InspectionState.IN_PROGRESS);
        findings.add(new Finding(violationCode, description, prohibitedAct));
        changedAt = Instant.now();
    }

    /**
     * Ends the inspection and numbers its minutes.
     *
     * @param composition refuses members who may not act for their team on a day (Circular 05/2006/TT-BLĐTBXH)
     * @param register gives the next number of the register of a year; asked once everything else is right
     */
    public void complete(BiConsumer<Set<UUID>, LocalDate> composition, Minutes.Ending end, IntUnaryOperator register) {
        expect("complete", InspectionState.IN_PROGRESS);
        end.check(findings.stream().map(Finding::violationCode).toList());
        composition.accept(presentMembers, end.startedOn());
        composition.accept(presentMembers, end.completedOn());
        this.minutes = end.numbered(register);
        become(InspectionState.COMPLETED);
        facts.add(isOfSector() ? SectorEvent.Completed.of(this) : InspectionEvent.Completed.of(this));
        findings.forEach(finding -> facts.add(
                isOfSector()
                        ? SectorEvent.ViolationFound.of(this, finding)
                        : InspectionEvent.ViolationFound.of(this, finding)));
    }

    private boolean isOfSector() {
        return occasion.type() == InspectionType.SECTOR;
    }

    /** Calls the inspection off; its slot and its tip are free again. */
    public void cancel(String reason) {
        expect("cancel", InspectionState.PLANNED, InspectionState.IN_PROGRESS);
        this.cancelReason = reason;
        become(InspectionState.CANCELLED);
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
    boolean secret() {
        return occasion.unannounced() && startedAt == null;
    }

    public Occasion occasion() {
        return occasion;
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

    public Subject subject() {
        return subject;
    }

    public Crew crew() {
        return crew;
    }

    public LocalDate plannedOn() {
        return plannedOn;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Set<UUID> presentMembers() {
        return Set.copyOf(presentMembers);
    }

    List<Officers> sectorOfficers() {
        return sectorOfficers;
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
