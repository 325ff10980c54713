package vn.lanhmanh.inspection.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
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

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** An interdisciplinary inspection team (Đội kiểm tra liên ngành 178) with its members from day to day. */
@Entity
@Table(name = "team")
public class Team implements Aggregate {

    /** The rules on teams that this class holds. */
    public static final String CIRCULAR = "Phần 2 Thông tư 05/2006/TT-BLĐTBXH";

    private static final int MOST_DEPUTIES = 2;
    private static final int FEWEST_PRESENT = 3;

    /**
     * The decision that set the team up.
     *
     * @param districtCode null for a provincial team
     * @param communeCode null for any but a commune team
     * @param validTo its last day, null for no end
     */
    @Embeddable
    public record Foundation(
            @Enumerated(EnumType.STRING) TeamLevel level,
            String areaCode,
            String districtCode,
            String communeCode,
            String name,
            String decisionNumber,
            LocalDate decidedOn,
            LocalDate validFrom,
            LocalDate validTo) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Foundation foundation;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @JoinColumn(name = "team_id", nullable = false)
    @OrderBy("id")
    private List<TeamMember> members = new ArrayList<>();

    private UUID keptBy;

    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Team() {}

    /**
     * Enters a team.
     *
     * @param keptBy the account of who sets it up
     */
    public Team(Foundation foundation, UUID keptBy) {
        if (foundation.validTo() != null && foundation.validTo().isBefore(foundation.validFrom())) {
            throw Refusal.unprocessable("date-out-of-order", "validTo", "validFrom")
                    .field("validTo");
        }
        this.id = RecordId.next();
        this.foundation = foundation;
        this.keptBy = keptBy;
        this.changedAt = Instant.now();
    }

    /**
     * Takes a member in.
     *
     * @throws Refusal {@code second-leader} or {@code too-many-deputies} (409): one leader and two deputies at a time
     */
    public TeamMember add(TeamMember.MemberProfile profile) {
        check(profile, members);
        var member = new TeamMember(profile);
        members.add(member);
        changedAt = Instant.now();
        return member;
    }

    private static void check(TeamMember.MemberProfile profile, Collection<TeamMember> others) {
        profile.check();
        List<TeamMember.MemberProfile> same = others.stream()
                .map(TeamMember::profile)
                .filter(other -> other.role() == profile.role() && other.overlaps(profile))
                .toList();
        if (profile.role() == TeamRole.LEADER && !same.isEmpty()) {
            throw Refusal.conflict("second-leader").basis(CIRCULAR).field("role");
        }
        if (profile.role() == TeamRole.DEPUTY && mostAtATime(profile, same) >= MOST_DEPUTIES) {
            throw Refusal.conflict("too-many-deputies").basis(CIRCULAR).field("role");
        }
    }

    /** The number in office changes only when somebody begins. */
    private static long mostAtATime(TeamMember.MemberProfile profile, List<TeamMember.MemberProfile> others) {
        return Stream.concat(Stream.of(profile.memberFrom()), others.stream().map(TeamMember.MemberProfile::memberFrom))
                .filter(profile::memberOn)
                .mapToLong(day ->
                        others.stream().filter(other -> other.memberOn(day)).count())
                .max()
                .orElse(0);
    }

    /** Replaces what is said of a member; empty when there is none of that id. */
    public Optional<TeamMember> change(UUID memberId, TeamMember.MemberProfile profile) {
        return member(memberId).map(member -> {
            check(profile, members.stream().filter(other -> other != member).toList());
            member.become(profile);
            changedAt = Instant.now();
            return member;
        });
    }

    /** Gives the team to another keeper. */
    public void handOver(UUID keeper) {
        this.keptBy = keeper;
        changedAt = Instant.now();
    }

    /**
     * Refuses {@code not-the-keeper} (403) unless it is the keeper or, by the own account, the leader of that day; a
     * team without a keeper is open to all who may write teams.
     */
    public void requireKeeper(UUID subject, LocalDate on) {
        if (keptBy != null && !keptBy.equals(subject) && members.stream().noneMatch(one -> one.leads(subject, on))) {
            throw Refusal.forbidden("not-the-keeper");
        }
    }

    public Optional<TeamMember> member(UUID memberId) {
        return members.stream().filter(member -> member.id().equals(memberId)).findFirst();
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(foundation.validFrom())
                && (foundation.validTo() == null || !day.isAfter(foundation.validTo()));
    }

    /** Whether the team exists on some day of the year. */
    public boolean inForceIn(int year) {
        return foundation.validFrom().getYear() <= year
                && (foundation.validTo() == null || foundation.validTo().getYear() >= year);
    }

    public boolean isLeader(UUID memberId, LocalDate on) {
        return member(memberId)
                .map(TeamMember::profile)
                .filter(profile -> profile.role() == TeamRole.LEADER && profile.memberOn(on))
                .isPresent();
    }

    /** Whether the account is that of the member. */
    public boolean isAccountOf(UUID memberId, UUID subject) {
        return member(memberId)
                .map(TeamMember::profile)
                .filter(profile -> subject.equals(profile.subject()))
                .isPresent();
    }

    /** Refuses {@code not-a-member} (422) unless all of them are members on the day. */
    public void requireMembers(Collection<UUID> present, LocalDate on) {
        for (UUID memberId : present) {
            if (member(memberId).filter(member -> member.memberOn(on)).isEmpty()) {
                throw Refusal.unprocessable("not-a-member", memberId).field("presentMemberIds");
            }
        }
    }

    /** Refuses {@code too-few-members} or {@code card-expired} (422): three at least, each with a card valid that day. */
    public void requireLawful(Collection<UUID> present, LocalDate on) {
        if (present.size() < FEWEST_PRESENT) {
            throw Refusal.unprocessable("too-few-members", present.size()).basis(CIRCULAR);
        }
        for (UUID memberId : present) {
            if (member(memberId).filter(member -> member.cardValidOn(on)).isEmpty()) {
                throw Refusal.unprocessable("card-expired", memberId, on).basis(CIRCULAR);
            }
        }
    }

    /** Whether a place lies in the team's area. */
    public boolean covers(String districtCode, String communeCode) {
        return (foundation.districtCode() == null || foundation.districtCode().equals(districtCode))
                && (foundation.communeCode() == null || foundation.communeCode().equals(communeCode));
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

    public Foundation foundation() {
        return foundation;
    }

    UUID keptBy() {
        return keptBy;
    }

    List<TeamMember> members() {
        return List.copyOf(members);
    }
}
