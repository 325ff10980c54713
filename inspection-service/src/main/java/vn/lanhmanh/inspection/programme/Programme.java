package vn.lanhmanh.inspection.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
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
import vn.lanhmanh.inspection.programme.proposal.Choice;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** The inspection programme of a team's year: from the target to approved slots, their amendments, and the end. */
@Entity
@Table(name = "programme")
public class Programme implements Aggregate {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID planId;

    private int year;

    private int target;

    private UUID teamId;

    @Enumerated(EnumType.STRING)
    private ProgrammeState state;

    private LocalDate closedOn;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "programme_id", nullable = false)
    @OrderBy("number")
    private List<ProgrammeVersion> versions = new ArrayList<>();

    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Programme() {}

    /** Opens the programme that serves a plan and has no team yet, or that of a team without a plan. */
    Programme(UUID planId, UUID teamId, int year, int target, LocalDate on) {
        this.id = RecordId.next();
        this.planId = planId;
        this.teamId = teamId;
        this.year = year;
        this.target = target;
        this.versions.add(new ProgrammeVersion(1, on, null));
        become(ProgrammeState.DRAFT);
    }

    /** Gives the programme to a team with these slots, in place of any before. */
    public void propose(UUID team, List<Choice> choices) {
        Refusal.unlessIn("propose", state, ProgrammeState.DRAFT);
        this.teamId = team;
        open("propose").propose(id, choices);
        changedAt = Instant.now();
    }

    /** Replaces the slots of the draft or draft amendment by hand; those whose inspection has started stay. */
    public void edit(List<Choice> choices, Collection<UUID> started) {
        ProgrammeVersion draft = open("edit");
        if (teamId == null) {
            throw Refusal.unprocessable("no-slots");
        }
        draft.edit(id, choices, inForce().map(ProgrammeVersion::slots).orElse(List.of()));
        inForce().ifPresent(before -> draft.requireUnmoved(before, started));
        changedAt = Instant.now();
    }

    /** Puts another establishment into a slot of the draft; empty when it has no such slot. */
    Optional<Slot> swap(UUID slotId, Choice choice, String reason, LocalDate on) {
        changedAt = Instant.now();
        return open("swap").swap(slotId, choice, reason, on);
    }

    /** Lays the programme, or its amendment, before the chair. */
    public void submit(UUID submitter, LocalDate on, Collection<UUID> inUse) {
        ProgrammeVersion draft = open("submit");
        inForce().ifPresent(before -> draft.requireKept(before, inUse));
        draft.submit(submitter, on);
        follow(draft);
    }

    /** Approves the programme, or its amendment in place of the version before; never by who submitted it. */
    public void approve(UUID approver, LocalDate on, String number, Collection<UUID> inUse) {
        ProgrammeVersion submitted = open("approve");
        Optional<ProgrammeVersion> before = inForce();
        before.ifPresent(old -> submitted.requireKept(old, inUse));
        submitted.approve(approver, on, number);
        before.ifPresent(ProgrammeVersion::giveWay);
        become(ProgrammeState.APPROVED);
        if (planId != null) {
            facts.add(new ProgrammeEvent.Approved(
                    id, planId, year, teamId, target, submitted.announced(), on, submitted.number()));
        }
    }

    /** Gives the programme or its amendment back to be changed. */
    public void giveBack(String reason) {
        ProgrammeVersion submitted = open("return");
        submitted.giveBack(reason);
        follow(submitted);
    }

    /** The first version carries the whole programme; an amendment leaves the approved one in force. */
    private void follow(ProgrammeVersion written) {
        become(
                written.number() > 1
                        ? state
                        : ProgrammeState.valueOf(written.state().name()));
    }

    /** Opens a draft amendment with the slots in force, under the same ids. */
    void amend(LocalDate on, String reason) {
        requireSettled("amend");
        versions.add(latest().amendment(on, reason));
        changedAt = Instant.now();
    }

    private void requireSettled(String verb) {
        Refusal.unlessIn(verb, state, ProgrammeState.APPROVED);
        if (latest().open()) {
            throw Refusal.conflict("amendment-open", latest().number());
        }
    }

    /** Ends the year. */
    void close(LocalDate on) {
        requireSettled("close");
        this.closedOn = on;
        become(ProgrammeState.CLOSED);
    }

    private void become(ProgrammeState next) {
        state = next;
        changedAt = Instant.now();
    }

    private ProgrammeVersion open(String verb) {
        return openVersion().orElseThrow(() -> Refusal.transition(verb, state));
    }

    /** The draft or what waits for the chair. */
    Optional<ProgrammeVersion> openVersion() {
        return Optional.of(latest()).filter(ProgrammeVersion::open);
    }

    private ProgrammeVersion latest() {
        return versions.get(versions.size() - 1);
    }

    Optional<ProgrammeVersion> inForce() {
        return versions.stream()
                .filter(one -> one.state() == ProgrammeVersion.State.APPROVED)
                .findFirst();
    }

    /** What holds: the version in force, or the first one on its way. */
    ProgrammeVersion current() {
        return inForce().orElseGet(this::latest);
    }

    List<ProgrammeVersion> versions() {
        return List.copyOf(versions);
    }

    /** A slot of what holds. */
    public Optional<Slot> slot(UUID slotId) {
        return current().slot(slotId);
    }

    /** Whether that team may inspect by this programme. */
    public boolean approvedFor(UUID team) {
        return state == ProgrammeState.APPROVED && team.equals(teamId);
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

    public int year() {
        return year;
    }

    int target() {
        return target;
    }

    public UUID teamId() {
        return teamId;
    }

    ProgrammeState state() {
        return state;
    }

    LocalDate closedOn() {
        return closedOn;
    }
}
