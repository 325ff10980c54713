package vn.lanhmanh.inspection.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
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

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.platform.web.Refusal;

/** The inspection programme of a year: from the plan's target to approved slots. */
@Entity
@Table(name = "programme")
public class Programme implements Aggregate {

    public sealed interface Event extends Fact {}

    /** The slots may be inspected from now on. */
    public record Approved(
            UUID programmeId, UUID planId, int year, UUID teamId, int target, int slots, LocalDate approvedOn)
            implements Event {

        @Override
        public String type() {
            return "programme.approved.v1";
        }

        @Override
        public UUID aggregateId() {
            return programmeId;
        }
    }

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

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @JoinColumn(name = "programme_id", nullable = false)
    @OrderBy("month, score desc, id")
    private List<Slot> slots = new ArrayList<>();

    private UUID submittedBy;

    private LocalDate approvedOn;

    private String decisionNumber;

    private String returnReason;

    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Programme() {}

    /** Opens the programme of a plan's year with the number of establishments the plan wants inspected. */
    public Programme(UUID planId, int year, int target) {
        this.id = RecordId.next();
        this.planId = planId;
        this.year = year;
        this.target = target;
        become(ProgrammeState.DRAFT);
    }

    /** Gives the programme to a team with these slots, in place of any before. */
    public void propose(UUID team, List<Slot.Choice> choices) {
        expect(ProgrammeState.DRAFT, "propose");
        this.teamId = team;
        replaceSlots(choices);
    }

    private void replaceSlots(List<Slot.Choice> choices) {
        Proposal.requireDistinct(
                choices.stream().map(Slot.Choice::establishmentId).toList());
        slots.clear();
        choices.forEach(choice -> slots.add(new Slot(choice)));
        changedAt = Instant.now();
    }

    /** Replaces the slots by hand. */
    public void edit(List<Slot.Choice> choices) {
        expect(ProgrammeState.DRAFT, "edit");
        requireTeam();
        replaceSlots(choices);
    }

    /** Lays the programme before the chair. */
    public void submit(UUID submitter) {
        expect(ProgrammeState.DRAFT, "submit");
        requireTeam();
        if (slots.isEmpty()) {
            throw Refusal.unprocessable("no-slots");
        }
        this.submittedBy = submitter;
        this.returnReason = null;
        become(ProgrammeState.SUBMITTED);
    }

    private void requireTeam() {
        if (teamId == null) {
            throw Refusal.unprocessable("no-slots");
        }
    }

    /**
     * Approves the programme.
     *
     * @throws Refusal {@code same-person-approves} (403) when the approver submitted it
     */
    public void approve(UUID approver, LocalDate on, String number) {
        expect(ProgrammeState.SUBMITTED, "approve");
        if (approver.equals(submittedBy)) {
            throw Refusal.forbidden("same-person-approves");
        }
        this.approvedOn = on;
        this.decisionNumber = number;
        become(ProgrammeState.APPROVED);
        facts.add(new Approved(id, planId, year, teamId, target, slots.size(), on));
    }

    /** Gives the programme back to be changed. */
    public void giveBack(String reason) {
        expect(ProgrammeState.SUBMITTED, "return");
        this.returnReason = reason;
        become(ProgrammeState.DRAFT);
    }

    private void expect(ProgrammeState expected, String verb) {
        if (state != expected) {
            throw Refusal.conflict("illegal-transition", verb, state);
        }
    }

    private void become(ProgrammeState next) {
        state = next;
        changedAt = Instant.now();
    }

    public Optional<Slot> slot(UUID slotId) {
        return slots.stream().filter(slot -> slot.id().equals(slotId)).findFirst();
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

    int year() {
        return year;
    }

    int target() {
        return target;
    }

    UUID teamId() {
        return teamId;
    }

    ProgrammeState state() {
        return state;
    }

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    LocalDate approvedOn() {
        return approvedOn;
    }

    String decisionNumber() {
        return decisionNumber;
    }

    String returnReason() {
        return returnReason;
    }
}
