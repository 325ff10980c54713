package vn.lanhmanh.inspection.minutespdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.Paper;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.minutespdf.MinutesPaper.Business;
import vn.lanhmanh.inspection.minutespdf.MinutesPaper.Head;
import vn.lanhmanh.inspection.minutespdf.MinutesPaper.Present;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.TeamMember;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.inspection.visit.Inspection;

/** The two sides of an inspection: who inspected, and what establishment. */
@ApplicationScoped
class Participants {

    private final Teams teams;
    private final Establishments establishments;
    private final MinutesHead heads;

    Participants(Teams teams, Establishments establishments, MinutesHead heads) {
        this.teams = teams;
        this.establishments = establishments;
        this.heads = heads;
    }

    /** The team of the inspection; empty for that of an agency alone. */
    Optional<Team> team(Inspection inspection) {
        return Optional.ofNullable(inspection.crew().teamId()).map(teams::findById);
    }

    int copies() {
        return heads.copies();
    }

    Head head(Inspection inspection) {
        return team(inspection)
                .map(team -> heads.of(team, inspection.minutes()))
                .orElseGet(() -> heads.of(inspection.crew().sectorAgency(), inspection.minutes()));
    }

    /** The leader first, then the deputies; of an agency, its officers by title and number. */
    List<Present> present(Inspection inspection) {
        LocalDate day = inspection.minutes().completedOn();
        Optional<Team> team = team(inspection);
        if (team.isEmpty()) {
            String agency = heads.agency(inspection.crew().sectorAgency(), day);
            return inspection.sectorOfficers().stream()
                    .map(these -> new Present(Wording.twoDigits(these.count()), these.title(), agency, null))
                    .toList();
        }
        return inspection.presentMembers().stream()
                .flatMap(id -> team.get().member(id).stream())
                .sorted(Comparator.comparing(
                                (TeamMember member) -> member.membership().role())
                        .thenComparing(member -> member.membership().fullName())
                        .thenComparing(TeamMember::id))
                .map(member -> present(member, day))
                .toList();
    }

    private Present present(TeamMember member, LocalDate day) {
        return new Present(
                member.membership().fullName(),
                Wording.of("role", member.membership().role()),
                heads.agency(member.membership().agencyCode(), day),
                member.cardOn(day).number());
    }

    Business business(Inspection inspection) {
        LocalDate day = inspection.minutes().completedOn();
        Establishment establishment =
                establishments.findById(inspection.subject().establishmentId());
        Particulars is = establishment.particulars();
        String kind = Wording.of("kind", is.kind());
        return new Business(
                is.name(),
                is.kindNote() == null ? kind : kind + " (" + is.kindNote() + ")",
                is.address() + ", " + heads.place(is.communeCode(), day),
                is.taxCode(),
                "%s người, trong đó nữ: %s người"
                        .formatted(Wording.twoDigits(is.workersTotal()), Wording.twoDigits(is.workersWomen())),
                papers(establishment));
    }

    private static List<String> papers(Establishment establishment) {
        var papers = new ArrayList<String>();
        for (Paper paper : establishment.papers()) {
            papers.add("%s số %s, do %s cấp %s"
                    .formatted(
                            Wording.of("paper", paper.type()),
                            paper.number(),
                            paper.issuer(),
                            Wording.date(paper.issuedOn())));
        }
        return papers;
    }
}
