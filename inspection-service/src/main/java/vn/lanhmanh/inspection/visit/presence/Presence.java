package vn.lanhmanh.inspection.visit.presence;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.inspection.visit.assignment.Officers;
import vn.lanhmanh.platform.web.Refusal;

/** Who is in the establishment: members of a team, or officers of an agency by title and number. */
@Embeddable
public class Presence {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "inspection_presence", joinColumns = @JoinColumn(name = "inspection_id"))
    @Column(name = "member_id")
    private Set<UUID> presentMembers = new HashSet<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Officers> sectorOfficers;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PresenceChange> presenceChanges;

    /** Who corrects it, and why. */
    public record Why(String reason, Instant at, UUID by) {}

    public void begin(Set<UUID> members) {
        presentMembers.addAll(members);
    }

    public void begin(List<Officers> officers) {
        sectorOfficers = List.copyOf(officers);
    }

    /** Refuses {@code presence-unchanged} (409) for what is recorded already. */
    public void correct(Set<UUID> members, Why why) {
        requireOther(members.equals(presentMembers));
        keepEarlier(why);
        presentMembers.retainAll(members);
        presentMembers.addAll(members);
    }

    private static void requireOther(boolean same) {
        if (same) {
            throw Refusal.conflict("presence-unchanged");
        }
    }

    private void keepEarlier(Why why) {
        var earlier = new PresenceChange(
                presentMembers.stream().sorted().toList(), sectorOfficers, why.reason(), why.at(), why.by());
        presenceChanges = Stream.concat(changes().stream(), Stream.of(earlier)).toList();
    }

    /** Refuses {@code presence-unchanged} (409) for what is recorded already. */
    public void correct(List<Officers> officers, Why why) {
        requireOther(officers.equals(sectorOfficers));
        keepEarlier(why);
        begin(officers);
    }

    public Set<UUID> members() {
        return Set.copyOf(presentMembers);
    }

    /** Null for a team, and before the start. */
    public List<Officers> officers() {
        return sectorOfficers;
    }

    /** The corrections, the first one first. */
    public List<PresenceChange> changes() {
        return presenceChanges == null ? List.of() : presenceChanges;
    }
}
