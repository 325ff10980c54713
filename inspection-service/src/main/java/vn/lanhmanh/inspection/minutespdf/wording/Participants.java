package vn.lanhmanh.inspection.minutespdf.wording;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Head;
import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Present;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamMember;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.minutes.Minutes;

/** Who inspected, and who acted for the team later. */
@ApplicationScoped
class Participants {

    private final Teams teams;
    private final MinutesHead heads;

    Participants(Teams teams, MinutesHead heads) {
        this.teams = teams;
        this.heads = heads;
    }

    /** The team of the inspection; empty for that of an agency alone. */
    Optional<Team> team(Inspection inspection) {
        return Optional.ofNullable(inspection.crew().teamId()).map(teams::findById);
    }

    Head head(Inspection inspection, Minutes minutes) {
        return team(inspection)
                .map(team -> heads.of(team, minutes))
                .orElseGet(() -> heads.of(inspection.crew().sectorAgency(), minutes));
    }

    /** The leader first, then the deputies; of an agency, its officers by title and number. */
    List<Present> present(Inspection inspection, LocalDate day) {
        Optional<Team> team = team(inspection);
        if (team.isEmpty()) {
            String agency = heads.agency(inspection.crew().sectorAgency(), day);
            return inspection.presence().officers().stream()
                    .map(these -> new Present(Wording.twoDigits(these.count()), these.title(), agency, null))
                    .toList();
        }
        return members(inspection, inspection.presence().members(), day);
    }

    /** Those of them whom the team of the inspection knows, the leader first, then the deputies. */
    List<Present> members(Inspection inspection, Collection<UUID> ids, LocalDate day) {
        return team(inspection).stream()
                .flatMap(team -> ids.stream().flatMap(id -> team.member(id).stream()))
                .sorted(Comparator.comparing(
                                (TeamMember member) -> member.membership().role())
                        .thenComparing(member -> member.membership().fullName())
                        .thenComparing(TeamMember::id))
                .map(member -> present(member, day))
                .toList();
    }

    String agency(String code, LocalDate day) {
        return heads.agency(code, day);
    }

    int copies() {
        return heads.copies();
    }

    private Present present(TeamMember member, LocalDate day) {
        return new Present(
                member.membership().fullName(),
                Wording.of("role", member.membership().role()),
                heads.agency(member.membership().agencyCode(), day),
                member.cardOn(day).number());
    }

    /** Who added something later by the account: a member of the team of that day, or else nobody by name. */
    Present recorder(Inspection inspection, UUID account, LocalDate day) {
        String agency = inspection.crew().sectorAgency();
        return Optional.ofNullable(inspection.crew().teamId())
                .flatMap(team -> teams.memberOfAccount(team, account, day))
                .map(member -> present(member, day))
                .orElseGet(() -> new Present(null, null, agency == null ? null : heads.agency(agency, day), null));
    }
}
