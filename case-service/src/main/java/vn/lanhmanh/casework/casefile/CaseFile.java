package vn.lanhmanh.casework.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
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

import vn.lanhmanh.casework.casefile.crimesigns.CrimeSignal;
import vn.lanhmanh.casework.casefile.crimesigns.CrimeSigns;
import vn.lanhmanh.casework.casefile.ending.Conclusion;
import vn.lanhmanh.casework.casefile.ending.Ending;
import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.office.Codes;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.prosecution.Transfer;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.platform.web.Refusal;

/** One case from its detection to its lawful end. */
@Entity
@Table(name = "casefile")
public class CaseFile implements Aggregate {

    @Schema(name = "CaseState")
    public enum State {
        DETECTED,
        VERIFYING,
        /** No signs of a crime: sanctions may be drafted. */
        ADMINISTRATIVE,
        /** Signs of a crime: must be transferred (Law 15/2012, Art. 62). */
        CRIMINAL,
        CONCLUDED
    }

    private static final State[] OPEN = {State.DETECTED, State.VERIFYING, State.ADMINISTRATIVE, State.CRIMINAL};

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Cover cover;

    @Embedded
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private CrimeSigns crimeSigns;

    @Embedded
    private Transfer transfer;

    @Embedded
    private Ending ending;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected CaseFile() {}

    /** Opens a case under its number in the year of detection; no agency handles it until somebody takes it up. */
    public CaseFile(UUID id, int number, Origin.Kind kind, Origin origin, Set<Origin.Flag> flags, String agency) {
        this.id = id;
        this.cover = new Cover(origin.detectedOn().getYear(), number, kind, agency, Codes.join(flags));
        this.origin = origin;
        this.ending = Ending.OPEN;
        this.crimeSigns = CrimeSigns.first(flags.contains(Origin.Flag.TRAFFICKING_SIGNS));
        this.state = State.DETECTED;
        touch();
        facts.add(CaseEvent.Opened.of(this));
    }

    /** Takes the case up for verification by the agency that handles it from now on. */
    public void verify(LocalDate on, String byAgency) {
        Refusal.unlessIn("verify", state, State.DETECTED);
        Office.inOrder("detectedOn", origin.detectedOn(), "on", on);
        takeUp(byAgency);
        state = State.VERIFYING;
    }

    /** The first agency that works on the case handles it; a concluded case is worked on no more. */
    public void takeUp(String byAgency) {
        Refusal.unlessIn("takeUp", state, OPEN);
        cover = cover.takenUpBy(byAgency);
        touch();
    }

    /** Adds what a finding or a person tells; an answer given before it is no longer enough. */
    public void signal(CrimeSignal signal) {
        crimeSigns = crimeSigns.with(signal);
        touch();
    }

    public void flag(Origin.Flag flag) {
        cover = cover.with(flag);
        touch();
    }

    /** A finding of the inspection that opened the case; one with a prohibited act makes it a case of prostitution. */
    void addFinding(ProhibitedAct act) {
        if (act != null) {
            cover = state == State.CONCLUDED ? cover : cover.ofKind(Origin.Kind.PROSTITUTION);
            CrimeSignal.of(act).ifPresent(this::signal);
        }
        touch();
    }

    /** Answers whether there are signs of a crime; "yes" only while nobody is being sanctioned. */
    public void answerCrimeSigns(
            boolean yes, Collection<CrimeSignal> despite, byte[] sealedReason, UUID by, LocalDate on) {
        if (state == State.CRIMINAL
                || state == State.CONCLUDED
                || (yes && !ending.sanctions().empty())) {
            throw Refusal.transition("answerCrimeSigns", state);
        }
        Office.inOrder("detectedOn", origin.detectedOn(), "on", on);
        crimeSigns = crimeSigns.answered(yes, despite, sealedReason, by, on);
        State before = state;
        state = yes ? State.CRIMINAL : State.ADMINISTRATIVE;
        touch();
        if (state != before) {
            facts.add(CaseEvent.Classified.of(this, on, null));
        }
    }

    /** Sends the file to the criminal bodies. */
    public void transfer(Transfer sent) {
        if (state != State.CRIMINAL || transfer != null) {
            throw Refusal.transition("transfer", state);
        }
        Office.inOrder("crimeSigns.on", crimeSigns.on(), "on", sent.on());
        transfer = sent;
        touch();
    }

    /** Tells whom the file accuses that was sent, or accuses no longer. */
    public void accusation(Fact suspect) {
        facts.add(suspect);
        touch();
    }

    /** Refuses unless the question for crime signs stands answered "no" against every signal there is now. */
    public void requireSanctionable() {
        crimeSigns.requireNo();
        Refusal.unlessIn("sanction", state, State.ADMINISTRATIVE);
    }

    public void sanctionDrafted() {
        requireSanctionable();
        ending = ending.with(ending.sanctions().afterDraft());
        touch();
    }

    public void sanctionIssued() {
        requireSanctionable();
        ending = ending.with(ending.sanctions().afterIssue());
        touch();
    }

    /** A draft or an issued sanction was annulled. */
    public void sanctionAnnulled(boolean wasDraft) {
        ending = ending.with(ending.sanctions().afterAnnulment(wasDraft));
        touch();
    }

    /** Ends the case with a lawful outcome. */
    public void conclude(Conclusion end, Conclusion.Clocks clocks) {
        Refusal.unlessIn("conclude", state, OPEN);
        Office.inOrder("detectedOn", origin.detectedOn(), "on", end.on());
        end.check(state == State.CRIMINAL, transfer != null, ending.sanctions(), clocks);
        ending = ending.with(end);
        state = State.CONCLUDED;
        touch();
        facts.add(CaseEvent.Concluded.of(this));
    }

    /** Goes on with a case whose end has fallen: no decision bears it any more, or a correction added a violation. */
    public void reopen(LocalDate on) {
        Refusal.unlessIn("reopen", state, State.CONCLUDED);
        ending = ending.reopened(on);
        state = State.ADMINISTRATIVE;
        touch();
        facts.add(CaseEvent.Classified.of(this, on, true));
    }

    void touch() {
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

    public State state() {
        return state;
    }

    public Cover cover() {
        return cover;
    }

    public Origin origin() {
        return origin;
    }

    public CrimeSigns crimeSigns() {
        return crimeSigns;
    }

    public Transfer transfer() {
        return transfer;
    }

    public Ending ending() {
        return ending;
    }
}
