package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.TeamView.MemberView;
import vn.lanhmanh.inspection.team.TeamView.Training;
import vn.lanhmanh.inspection.team.TeamView.Warning;
import vn.lanhmanh.inspection.team.agency.TeamAgencies;
import vn.lanhmanh.inspection.training.OfficerTraining;
import vn.lanhmanh.inspection.training.OfficerTrainings;

/** Shows single teams, with training and warnings. */
@ApplicationScoped
public class TeamViews {

    private final OfficerTrainings trainings;
    private final TeamAgencies agencies;
    private final Office office;

    TeamViews(OfficerTrainings trainings, TeamAgencies agencies, Office office) {
        this.trainings = trainings;
        this.agencies = agencies;
        this.office = office;
    }

    public TeamView whole(Team team) {
        Map<UUID, OfficerTraining> trained = trainings.of(team.officers());
        LocalDate today = office.today();
        List<MemberView> members = team.members().all().stream()
                .map(member -> member(member, trained.get(member.membership().officerId()), today))
                .toList();
        return TeamView.view(
                team, TeamView.FileView.of(team.papers().setUpFile()), members, warnings(team, members, today));
    }

    private static MemberView member(TeamMember member, OfficerTraining training, LocalDate today) {
        TeamMember.Membership is = member.membership();
        TeamMember.Card card = member.cardOn(today);
        return new MemberView(
                member.id(),
                is.fullName(),
                is.agencyCode(),
                is.role(),
                is.officerId(),
                is.subject(),
                card.number(),
                card.validFrom(),
                card.validTo(),
                member.cards(),
                is.memberFrom(),
                is.memberTo(),
                training == null ? null : training.trainedOn(),
                training == null ? null : training.validUntil(),
                standing(training, today));
    }

    private static Training standing(OfficerTraining training, LocalDate today) {
        if (training == null) {
            return Training.NONE;
        }
        return training.validOn(today) ? Training.VALID : Training.EXPIRED;
    }

    private List<Warning> warnings(Team team, List<MemberView> members, LocalDate today) {
        List<TeamMember> present = team.members().on(today);
        List<Warning> warnings = new ArrayList<>(composition(team, present, today));
        if (team.papers().regulation() == null) {
            warnings.add(new Warning("NO_REGULATION", null));
        }
        present.stream()
                .filter(member -> !member.cardValidOn(today))
                .forEach(member -> warnings.add(about("CARD_EXPIRED", member.id())));
        Set<UUID> ofToday = Set.copyOf(present.stream().map(TeamMember::id).toList());
        members.stream()
                .filter(member -> ofToday.contains(member.id()) && member.training() != Training.VALID)
                .forEach(member -> warnings.add(about("UNTRAINED", member.id())));
        return warnings;
    }

    private static Warning about(String code, UUID memberId) {
        return new Warning(code, memberId.toString());
    }

    private List<Warning> composition(Team team, List<TeamMember> present, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        Set<String> missing = new TreeSet<>(agencies.expected(team, today));
        present.forEach(member -> missing.remove(member.membership().agencyCode()));
        missing.forEach(agency -> warnings.add(new Warning("MISSING_AGENCY", agency)));
        List<String> leading = present.stream()
                .filter(member -> team.isLeader(member.id(), today))
                .map(member -> member.membership().agencyCode())
                .toList();
        if (leading.isEmpty()) {
            warnings.add(new Warning("NO_LEADER", null));
        }
        agencies.leader(team, today).ifPresent(expected -> leading.stream()
                .filter(agency -> !agency.equals(expected))
                .forEach(agency -> warnings.add(new Warning("LEADER_AGENCY", expected))));
        return warnings;
    }
}
