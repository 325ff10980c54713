package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import vn.lanhmanh.inspection.team.TeamMember.MemberProfile;
import vn.lanhmanh.inspection.team.TeamMember.Membership;
import vn.lanhmanh.platform.web.Refusal;

/** The members of one team, past and present, and who of them may hold which place. */
@Embeddable
class Members {

    /** What asks for trained members. */
    private static final String TRAINING_PLAN = "Mục II.5 Kế hoạch 26/KH-UBND năm 2020";

    private static final int MOST_DEPUTIES = 2;
    private static final int FEWEST_PRESENT = 3;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "team_id", nullable = false)
    @OrderBy("id")
    private List<TeamMember> all = new ArrayList<>();

    TeamMember add(MemberProfile profile) {
        requireSeat(profile.membership(), all);
        var member = new TeamMember(profile);
        all.add(member);
        return member;
    }

    private static void requireSeat(Membership wanted, Collection<TeamMember> others) {
        List<Membership> same = others.stream()
                .map(TeamMember::membership)
                .filter(other -> other.role() == wanted.role() && other.overlaps(wanted))
                .toList();
        if (wanted.role() == TeamRole.LEADER && !same.isEmpty()) {
            throw Refusal.conflict("second-leader").basis(Team.CIRCULAR).field("role");
        }
        if (wanted.role() == TeamRole.DEPUTY && mostAtATime(wanted, same) >= MOST_DEPUTIES) {
            throw Refusal.conflict("too-many-deputies").basis(Team.CIRCULAR).field("role");
        }
    }

    /** The number in office changes only when somebody begins. */
    private static long mostAtATime(Membership wanted, List<Membership> others) {
        return Stream.concat(Stream.of(wanted.memberFrom()), others.stream().map(Membership::memberFrom))
                .filter(wanted::on)
                .mapToLong(day -> others.stream().filter(other -> other.on(day)).count())
                .max()
                .orElse(0);
    }

    Optional<TeamMember> change(UUID memberId, MemberProfile profile) {
        return with(memberId, member -> {
            requireSeat(
                    profile.membership(),
                    all.stream().filter(other -> other != member).toList());
            member.become(profile);
        });
    }

    /** Does something to a member; empty when there is none of that id. */
    Optional<TeamMember> with(UUID memberId, Consumer<TeamMember> change) {
        Optional<TeamMember> known = of(memberId);
        known.ifPresent(change);
        return known;
    }

    /** Ends every membership that goes on after the day. */
    void leaveAll(LocalDate lastDay) {
        all.stream()
                .filter(member -> member.memberOn(lastDay) && member.memberOn(lastDay.plusDays(1)))
                .forEach(member -> member.leave(lastDay));
    }

    Optional<TeamMember> of(UUID memberId) {
        return all.stream().filter(member -> member.id().equals(memberId)).findFirst();
    }

    /** The member of the account on the day. */
    Optional<TeamMember> ofAccount(UUID subject, LocalDate on) {
        return all.stream()
                .filter(member -> member.isAccount(subject) && member.memberOn(on))
                .findFirst();
    }

    boolean ledBy(UUID subject, LocalDate on) {
        return all.stream().anyMatch(member -> member.leads(subject, on));
    }

    boolean isLeader(UUID memberId, LocalDate on) {
        return of(memberId)
                .map(TeamMember::membership)
                .filter(is -> is.role() == TeamRole.LEADER && is.on(on))
                .isPresent();
    }

    Optional<String> leadAgency(LocalDate on) {
        return all.stream()
                .map(TeamMember::membership)
                .filter(is -> is.role() == TeamRole.LEADER && is.on(on))
                .map(Membership::agencyCode)
                .findFirst();
    }

    void requireOn(Collection<UUID> present, LocalDate on) {
        for (UUID memberId : present) {
            if (of(memberId).filter(member -> member.memberOn(on)).isEmpty()) {
                throw Refusal.unprocessable("not-a-member", memberId).field("presentMemberIds");
            }
        }
    }

    void requireLawful(Collection<UUID> present, LocalDate on) {
        if (present.size() < FEWEST_PRESENT) {
            throw Refusal.unprocessable("too-few-members", present.size()).basis(Team.CIRCULAR);
        }
        for (UUID memberId : present) {
            if (of(memberId).filter(member -> member.cardValidOn(on)).isEmpty()) {
                throw Refusal.unprocessable("card-expired", memberId, on).basis(Team.CIRCULAR);
            }
        }
    }

    void requireTrained(Collection<UUID> present, Set<UUID> trainedOfficers) {
        for (UUID memberId : present) {
            if (of(memberId)
                    .flatMap(TeamMember::officerId)
                    .filter(trainedOfficers::contains)
                    .isEmpty()) {
                throw Refusal.unprocessable("training-not-valid", memberId)
                        .basis(TRAINING_PLAN)
                        .field("presentMemberIds");
            }
        }
    }

    Set<UUID> officers() {
        return all.stream().flatMap(member -> member.officerId().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The members of the day. */
    List<TeamMember> on(LocalDate day) {
        return all.stream().filter(member -> member.memberOn(day)).toList();
    }

    List<TeamMember> all() {
        return List.copyOf(all);
    }
}
