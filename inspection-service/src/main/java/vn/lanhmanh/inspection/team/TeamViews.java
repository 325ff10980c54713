package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.office.Office;

/** Shows single teams, with training and warnings. */
@ApplicationScoped
class TeamViews {

    private final OfficerTrainings trainings;
    private final TeamConfig config;
    private final Office office;

    TeamViews(OfficerTrainings trainings, TeamConfig config, Office office) {
        this.trainings = trainings;
        this.config = config;
        this.office = office;
    }

    TeamView whole(Team team) {
        Map<UUID, OfficerTraining> trained = trainings.of(team.members());
        return TeamView.view(
                team,
                team.members().stream()
                        .map(member ->
                                member(member, trained.get(member.profile().officerId())))
                        .toList(),
                warnings(team, office.today()));
    }

    private static TeamView.MemberView member(TeamMember member, OfficerTraining training) {
        TeamMember.MemberProfile is = member.profile();
        return new TeamView.MemberView(
                member.id(),
                is.fullName(),
                is.agencyCode(),
                is.role(),
                is.officerId(),
                is.subject(),
                is.cardNumber(),
                is.cardValidFrom(),
                is.cardValidTo(),
                is.memberFrom(),
                is.memberTo(),
                training == null ? null : training.trainedOn(),
                training == null ? null : training.validUntil());
    }

    private List<TeamView.Warning> warnings(Team team, LocalDate today) {
        List<TeamMember> present =
                team.members().stream().filter(member -> member.memberOn(today)).toList();
        List<TeamView.Warning> warnings = new ArrayList<>();
        Set<String> missing = new TreeSet<>(
                config.expectedAgencies().getOrDefault(team.foundation().level(), Set.of()));
        missing.removeAll(
                present.stream().map(member -> member.profile().agencyCode()).collect(Collectors.toSet()));
        missing.forEach(agency -> warnings.add(new TeamView.Warning("MISSING_AGENCY", agency)));
        if (present.stream().noneMatch(member -> team.isLeader(member.id(), today))) {
            warnings.add(new TeamView.Warning("NO_LEADER", null));
        }
        present.stream()
                .filter(member -> !member.cardValidOn(today))
                .forEach(member -> warnings.add(
                        new TeamView.Warning("CARD_EXPIRED", member.id().toString())));
        return warnings;
    }
}
