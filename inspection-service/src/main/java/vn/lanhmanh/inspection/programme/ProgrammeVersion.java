package vn.lanhmanh.inspection.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.inspection.programme.proposal.Choice;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.web.Refusal;

/** A programme as it was first laid before the chair, or one of its amendments. */
@Entity
@Table(name = "programme_version")
class ProgrammeVersion {

    @Schema(name = "ProgrammeVersionState")
    enum State {
        DRAFT,
        SUBMITTED,
        /** In force. */
        APPROVED,
        /** Another version has been approved in its place. */
        SUPERSEDED
    }

    @Id
    private UUID id;

    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate openedOn;

    private String reason;

    private UUID submittedBy;

    private LocalDate submittedOn;

    private LocalDate approvedOn;

    private String decisionNumber;

    private String returnReason;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "programme_version_id", nullable = false)
    @OrderBy("window.month, window.quarter, score desc, slotId")
    private List<Slot> slots = new ArrayList<>();

    protected ProgrammeVersion() {}

    ProgrammeVersion(int number, LocalDate openedOn, String reason) {
        this.id = RecordId.next();
        this.number = number;
        this.state = State.DRAFT;
        this.openedOn = openedOn;
        this.reason = reason;
    }

    /** The next version, with the same slots under the same ids. */
    ProgrammeVersion amendment(LocalDate on, String why) {
        var next = new ProgrammeVersion(number + 1, on, why);
        slots.forEach(slot -> next.slots.add(new Slot(slot)));
        return next;
    }

    /** Replaces the slots; one whose establishment stays, or was in force, keeps its id and the scoring of its choice. */
    void edit(UUID programmeId, List<Choice> choices, List<Slot> inForce) {
        Refusal.unlessIn("edit", state, State.DRAFT);
        requireDistinct(choices.stream().map(Choice::establishmentId).toList());
        List<Slot> after = new ArrayList<>();
        for (Choice choice : choices) {
            Slot slot = of(slots, choice)
                    .or(() -> of(inForce, choice).map(Slot::new))
                    .orElseGet(() -> new Slot(programmeId, choice));
            slot.move(choice.window(), choice.unannounced());
            after.add(slot);
        }
        slots.retainAll(after);
        after.stream().filter(slot -> !slots.contains(slot)).forEach(slots::add);
    }

    private static Optional<Slot> of(List<Slot> slots, Choice choice) {
        return slots.stream()
                .filter(slot -> slot.establishmentId().equals(choice.establishmentId()))
                .findFirst();
    }

    /** Refuses an establishment that is named twice. */
    private static void requireDistinct(List<UUID> establishmentIds) {
        Set<UUID> seen = new HashSet<>();
        if (!establishmentIds.stream().allMatch(seen::add)) {
            throw Refusal.unprocessable("establishment-twice").field("slots");
        }
    }

    /** Takes new choices in place of all slots. */
    void propose(UUID programmeId, List<Choice> choices) {
        Refusal.unlessIn("propose", state, State.DRAFT);
        requireDistinct(choices.stream().map(Choice::establishmentId).toList());
        slots.clear();
        choices.forEach(choice -> slots.add(new Slot(programmeId, choice)));
    }

    /** Puts another establishment into a slot; empty when there is no such slot. */
    Optional<Slot> swap(UUID slotId, Choice choice, String why, LocalDate on) {
        Refusal.unlessIn("swap", state, State.DRAFT);
        if (slots.stream().anyMatch(slot -> slot.establishmentId().equals(choice.establishmentId()))) {
            throw Refusal.unprocessable("establishment-twice").field("establishmentId");
        }
        Optional<Slot> found = slot(slotId);
        found.ifPresent(slot -> slot.swap(choice, why, on));
        return found;
    }

    void submit(UUID submitter, LocalDate on) {
        Refusal.unlessIn("submit", state, State.DRAFT);
        if (slots.isEmpty()) {
            throw Refusal.unprocessable("no-slots");
        }
        this.submittedBy = submitter;
        this.submittedOn = on;
        this.returnReason = null;
        this.state = State.SUBMITTED;
    }

    void approve(UUID approver, LocalDate on, String number) {
        Refusal.unlessIn("approve", state, State.SUBMITTED);
        if (approver.equals(submittedBy)) {
            throw Refusal.forbidden("same-person-approves").basis(Team.CIRCULAR);
        }
        this.approvedOn = on;
        this.decisionNumber = number;
        this.state = State.APPROVED;
    }

    void giveBack(String why) {
        Refusal.unlessIn("return", state, State.SUBMITTED);
        this.returnReason = why;
        this.state = State.DRAFT;
    }

    void giveWay() {
        this.state = State.SUPERSEDED;
    }

    /** Refuses {@code slot-in-use} (409) when a slot of the version before that is inspected is gone or another's. */
    void requireKept(ProgrammeVersion before, Collection<UUID> inUse) {
        for (Slot old : before.slots) {
            if (inUse.contains(old.id()) && slots.stream().noneMatch(old::matches)) {
                throw Refusal.conflict("slot-in-use", old.id()).field("slots");
            }
        }
    }

    /** Refuses {@code slot-in-use} (409) when a slot whose inspection has started is gone, moved or hidden. */
    void requireUnmoved(ProgrammeVersion before, Collection<UUID> started) {
        requireKept(before, started);
        for (Slot old : before.slots) {
            if (started.contains(old.id()) && slots.stream().noneMatch(old::unmoved)) {
                throw Refusal.conflict("slot-in-use", old.id()).field("slots");
            }
        }
    }

    Optional<Slot> slot(UUID slotId) {
        return slots.stream().filter(slot -> slot.id().equals(slotId)).findFirst();
    }

    long announced() {
        return slots.stream().filter(slot -> !slot.unannounced()).count();
    }

    boolean open() {
        return state == State.DRAFT || state == State.SUBMITTED;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    State state() {
        return state;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    String reason() {
        return reason;
    }

    LocalDate submittedOn() {
        return submittedOn;
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

    List<Slot> slots() {
        return List.copyOf(slots);
    }
}
