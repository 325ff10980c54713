package vn.lanhmanh.casework.tip;

import java.time.Instant;
import java.time.LocalDate;
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

import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** What somebody told: from receipt through acceptance to verified, unfounded or passed on. */
@Entity
@Table(name = "tip")
public class Tip implements Aggregate {

    /** Information, or a denunciation in the form of the Law on Denunciation. */
    @Schema(name = "TipKind")
    public enum Kind {
        TIN_BAO,
        TO_CAO
    }

    /** How it came in. */
    public enum Channel {
        HOTLINE,
        LETTER,
        DIRECT,
        OTHER
    }

    @Schema(name = "TipState")
    public enum State {
        /** Registered. */
        RECEIVED,
        /** Taken up for verification. */
        ACCEPTED,
        /** Verified and well founded. */
        VERIFIED,
        /** Verified and without foundation. */
        UNFOUNDED,
        /** Passed on to the body that is competent. */
        FORWARDED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Registration registration;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean identified;

    private byte[] content;

    private byte[] conclusion;

    @Column(name = "tracking_index")
    private byte[] trackingIndex;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "verified_on")
    private LocalDate verifiedOn;

    @Column(name = "inspection_requested")
    private boolean inspectionRequested;

    @Column(name = "forwarded_on")
    private LocalDate forwardedOn;

    private String receiver;

    @Column(name = "informant_erased_on")
    private LocalDate informantErasedOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Tip() {}

    /**
     * Registers a tip.
     *
     * @param identified whether the informant gave name and address
     * @throws Refusal as {@link Registration#requireForm}
     */
    public Tip(UUID id, Registration what, boolean identified, byte[] sealedContent, byte[] trackingIndex) {
        what.requireForm(identified);
        this.id = id;
        this.registration = what;
        this.identified = identified;
        this.content = sealedContent;
        this.trackingIndex = trackingIndex;
        this.state = State.RECEIVED;
        this.changedAt = Instant.now();
    }

    /** Takes the tip up. */
    public void accept(LocalDate on) {
        Refusal.unlessIn("accept", state, State.RECEIVED);
        Office.inOrder("receivedOn", registration.receivedOn(), "on", on);
        acceptedOn = on;
        become(State.ACCEPTED);
    }

    /** Ends the verification; an inspection can be requested only on a foundation. */
    public void verify(LocalDate on, boolean wellFounded, boolean inspectionRequested, byte[] sealedConclusion) {
        Refusal.unlessIn("verify", state, State.ACCEPTED);
        Office.inOrder("acceptedOn", acceptedOn, "on", on);
        if (inspectionRequested && !wellFounded) {
            throw Refusal.unprocessable("inspection-without-foundation").field("inspectionRequested");
        }
        this.verifiedOn = on;
        this.inspectionRequested = inspectionRequested;
        this.conclusion = sealedConclusion;
        become(wellFounded ? State.VERIFIED : State.UNFOUNDED);
        facts.add(TipEvent.Verified.of(this));
    }

    /** Passes the tip on to the competent body. */
    public void forward(LocalDate on, String receiver) {
        Refusal.unlessIn("forward", state, State.RECEIVED, State.ACCEPTED);
        Office.inOrder("receivedOn", registration.receivedOn(), "on", on);
        this.forwardedOn = on;
        this.receiver = receiver;
        become(State.FORWARDED);
    }

    /** Nobody can know any more who told it; that somebody did stays. */
    void informantErased(LocalDate on) {
        requireInformantKnown();
        informantErasedOn = on;
        become(state);
    }

    /** Refuses (410) once the informant was erased. */
    void requireInformantKnown() {
        if (informantErasedOn != null) {
            throw Refusal.gone("identity-erased");
        }
    }

    /** Whether nobody works on it any more. */
    boolean ended() {
        return state != State.RECEIVED && state != State.ACCEPTED;
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

    public State state() {
        return state;
    }

    byte[] content() {
        return content;
    }

    boolean identified() {
        return identified;
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    LocalDate verifiedOn() {
        return verifiedOn;
    }

    LocalDate forwardedOn() {
        return forwardedOn;
    }

    String receiver() {
        return receiver;
    }

    boolean inspectionRequested() {
        return inspectionRequested;
    }

    public Registration registration() {
        return registration;
    }
}
