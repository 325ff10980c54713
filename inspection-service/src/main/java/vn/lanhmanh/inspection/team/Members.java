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

import vn.lanhmanh.inspection.rule.Rule.Topic;
import vn.lanhmanh.inspection.rule.Rules;
import vn.lanhmanh.inspection.team.TeamMember.MemberProfile;
import vn.lanhmanh.inspection.team.TeamMember.Membership;
import vn.lanhmanh.platform.web.Refusal;

/** The members of one team, past and present, and who of them may hold which place. */
@Embeddable
class Members {

    /** The field that says who is present, wherever a request has one. */
    private static final String PRESENT = "presentMemberIds";

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "team_id", nullable = false)
    @OrderBy("id")
    private List<TeamMember> all = new ArrayList<>();

    TeamMember add(MemberProfile profile, Rules rules) {
        requireSeat(profile.membership(), all, rules);
        var member = new TeamMember(profile);
        all.add(member);
        return member;
    }

    private static void requireSeat(Membership wanted, Collection<TeamMember> others, Rules rules) {
        List<Membership> same = others.stream()
                .map(TeamMember::membership)
                .filter(other -> other.role() == wanted.role() && other.overlaps(wanted))
                .toList();
        if (wanted.role() == TeamRole.LEADER && !same.isEmpty()) {
            throw Refusal.conflict("second-leader").basis(Team.CIRCULAR).field("role");
        }
        rules.inForce(Topic.MOST_DEPUTIES, wanted.memberFrom())
                .filter(most -> wanted.role() == TeamRole.DEPUTY && mostAtATime(wanted, same) >= most.number())
                .ifPresent(most -> {
                    throw Refusal.conflict("too-many-deputies", most.number())
                            .basis(most.source())
                            .field("role");
                });
    }

    /** The number in office changes only when somebody begins. */
    private static long mostAtATime(Membership wanted, List<Membership> others) {
        return Stream.concat(Stream.of(wanted.memberFrom()), others.stream().map(Membership::memberFrom))
                .filter(wanted::on)
                .mapToLong(day -> others.stream().filter(other -> other.on(day)).count())
                .max()
                .orElse(0);
    }

    Optional<TeamMember> change(UUID memberId, MemberProfile profile, Rules rules) {
        return with(memberId, member -> {
            requireSeat(
                    profile.membership(),
                    all.stream().filter(other -> other != member).toList(),
                    rules);
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
                throw Refusal.unprocessable("not-a-member", memberId)
                        .basis(Team.CIRCULAR)
                        .field(PRESENT);
            }
        }
    }

    void requireLawful(Collection<UUID> present, LocalDate on, Rules rules) {
        requireOn(present, on);
        rules.inForce(Topic.FEWEST_PRESENT, on)
                .filter(fewest -> present.size() < fewest.number())
                .ifPresent(fewest -> {
                    throw Refusal.unprocessable("too-few-members", present.size(), fewest.number())
                            .basis(fewest.source())
                            .field(PRESENT);
                });
        for (UUID memberId : present) {
            if (of(memberId).filter(member -> member.cardValidOn(on)).isEmpty()) {
                throw Refusal.unprocessable("card-expired", memberId, on)
                        .basis(Team.CIRCULAR)
                        .field(PRESENT);
            }
        }
    }

    /** @param source what asks for trained members, null for nothing but the site */
    void requireTrained(Collection<UUID> present, Set<UUID> trainedOfficers, String source) {
        for (UUID memberId : present) {
            if (of(memberId)
                    .flatMap(TeamMember::officerId)
                    .filter(trainedOfficers::contains)
                    .isEmpty()) {
                throw Refusal.unprocessable("training-not-valid", memberId)
                        .basis(source)
                        .field(PRESENT);
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
