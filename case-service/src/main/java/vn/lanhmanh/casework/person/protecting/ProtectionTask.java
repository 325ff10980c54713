package vn.lanhmanh.casework.person.protecting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.casework.office.Codes;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.office.RecordId;
import vn.lanhmanh.casework.person.protecting.Wards.Ward;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** The duty to protect a person first: for the committee of the commune and the labour body. */
@Entity
@Table(name = "protection_task")
public class ProtectionTask implements Aggregate {

    private static final String CHILDREN = "Điều 51, 52 Luật Trẻ em 102/2016/QH13";
    private static final String VICTIMS = "Luật Phòng, chống mua bán người 66/2011/QH12";

    /** Why somebody must be protected. */
    public enum Cause {
        MINOR_SELLER,
        SUSPECTED_VICTIM,
        VICTIM
    }

    @Schema(name = "ProtectionTaskState")
    public enum State {
        /** Nobody has acted yet. */
        OPEN,
        /** At least one measure was taken. */
        IN_HAND,
        /** Ended with an outcome; a new cause opens another task. */
        CLOSED
    }

    /** How it may end. */
    @Schema(name = "ProtectionTaskOutcome")
    public enum Outcome {
        /** The person is safe; needs a measure. */
        PROTECTED,
        /** Another body took the person over. */
        REFERRED,
        /** The person turned out to be of age, or no victim. */
        NOT_CONFIRMED,
        /** The person could not be reached. */
        NOT_FOUND
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "case_id")
    private UUID caseId;

    private String causes;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "commune_code")
    private String communeCode;

    @Column(name = "district_code")
    private String districtCode;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @OrderColumn(name = "position")
    @ElementCollection
    @CollectionTable(name = "protection_measure", joinColumns = @JoinColumn(name = "task_id"))
    private List<ProtectionMeasure> measures = new ArrayList<>();

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "closure_reason")
    private byte[] closureReason;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected ProtectionTask() {}

    ProtectionTask(UUID personId, UUID caseId, String communeCode, String districtCode, LocalDate openedOn) {
        this.id = RecordId.next();
        this.personId = personId;
        this.caseId = caseId;
        this.causes = "";
        this.communeCode = communeCode;
        this.districtCode = districtCode;
        this.openedOn = openedOn;
        become(State.OPEN);
    }

    /** A cause came up; each is told once. */
    void arise(Cause cause, Ward ward, LocalDate on) {
        requireNotClosed("arise");
        var all = new ArrayList<>(Codes.split(causes));
        all.add(cause.name());
        causes = Codes.join(all);
        become(state);
        facts.add(ProtectionEvent.Opened.of(this, cause, ward, on));
    }

    /** Records what was done for the person. */
    void take(ProtectionMeasure measure, Ward ward) {
        requireNotClosed("take-measure");
        measures.add(measure);
        if (state == State.OPEN) {
            facts.add(ProtectionEvent.Started.of(this, ward, measure.on()));
        }
        become(State.IN_HAND);
    }

    /** @param sealedReason null for none, which only a task with a measure may have */
    void close(LocalDate on, Outcome end, byte[] sealedReason) {
        requireNotClosed("close");
        Office.inOrder("openedOn", openedOn, "on", on);
        if (measures.isEmpty() && end == Outcome.PROTECTED) {
            throw Refusal.unprocessable("protected-without-measure")
                    .basis(basis())
                    .field("outcome");
        }
        if (measures.isEmpty() && sealedReason == null) {
            throw Refusal.unprocessable("closure-without-reason").basis(basis()).field("reason");
        }
        closedOn = on;
        outcome = end;
        closureReason = sealedReason;
        become(State.CLOSED);
    }

    private void requireNotClosed(String verb) {
        if (state == State.CLOSED) {
            throw Refusal.transition(verb, state);
        }
    }

    private void become(State next) {
        state = next;
        changedAt = Instant.now();
    }

    /** The law the duty rests on, by its causes. */
    String basis() {
        var all = causes();
        if (!all.contains(Cause.MINOR_SELLER)) {
            return VICTIMS;
        }
        return all.size() == 1 ? CHILDREN : CHILDREN + "; " + VICTIMS;
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

    UUID personId() {
        return personId;
    }

    UUID caseId() {
        return caseId;
    }

    Set<Cause> causes() {
        return Codes.split(Cause.class, causes);
    }

    State state() {
        return state;
    }

    String communeCode() {
        return communeCode;
    }

    String districtCode() {
        return districtCode;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    List<ProtectionMeasure> measures() {
        return List.copyOf(measures);
    }

    LocalDate closedOn() {
        return closedOn;
    }

    Outcome outcome() {
        return outcome;
    }

    byte[] closureReason() {
        return closureReason;
    }
}
