package vn.lanhmanh.casework.ring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

import vn.lanhmanh.casework.office.Codes;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.office.RecordId;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.events.Fact;
import vn.lanhmanh.platform.web.Refusal;

/** A ring, group or hot spot that several cases lead to. */
@Entity
@Table(name = "ring")
public class Ring implements Aggregate {

    @Schema(name = "RingKind")
    public enum Kind {
        RING,
        GROUP,
        HOT_SPOT
    }

    @Schema(name = "RingState")
    public enum State {
        /** Known. */
        DISCOVERED,
        /** Put an end to. */
        BROKEN_UP,
        /** There was none. */
        UNFOUNDED
    }

    public sealed interface Event extends Fact {

        UUID ringId();

        @Override
        default UUID aggregateId() {
            return ringId();
        }
    }

    public record Discovered(
            UUID ringId, Kind kind, String communeCode, String districtCode, LocalDate discoveredOn, List<UUID> caseIds)
            implements Event {

        @Override
        public String type() {
            return "ring.discovered.v1";
        }
    }

    public record Concluded(UUID ringId, State outcome, LocalDate on) implements Event {

        @Override
        public String type() {
            return "ring.concluded.v1";
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "commune_code")
    private String communeCode;

    @Column(name = "district_code")
    private String districtCode;

    @Column(name = "discovered_on")
    private LocalDate discoveredOn;

    @Column(name = "case_ids")
    private String caseIds;

    @Column(name = "concluded_on")
    private LocalDate concludedOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Ring() {}

    Ring(Kind kind, String communeCode, String districtCode, LocalDate discoveredOn, Collection<UUID> caseIds) {
        this.id = RecordId.next();
        this.kind = kind;
        this.communeCode = communeCode;
        this.districtCode = districtCode;
        this.discoveredOn = discoveredOn;
        this.caseIds = Codes.join(caseIds);
        become(State.DISCOVERED);
        facts.add(new Discovered(id, kind, communeCode, districtCode, discoveredOn, caseIds()));
    }

    /** @param outcome BROKEN_UP or UNFOUNDED */
    void conclude(State outcome, LocalDate on) {
        if (state != State.DISCOVERED || outcome == State.DISCOVERED) {
            throw Refusal.transition("conclude", state);
        }
        Office.inOrder("discoveredOn", discoveredOn, "on", on);
        concludedOn = on;
        become(outcome);
        facts.add(new Concluded(id, outcome, on));
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

    Kind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    String communeCode() {
        return communeCode;
    }

    LocalDate discoveredOn() {
        return discoveredOn;
    }

    LocalDate concludedOn() {
        return concludedOn;
    }

    List<UUID> caseIds() {
        return Codes.split(caseIds).stream().map(UUID::fromString).toList();
    }
}
