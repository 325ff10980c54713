package vn.lanhmanh.inspection.visit.part;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.checklist.Checklist;
import vn.lanhmanh.inspection.checklist.Checklists;
import vn.lanhmanh.inspection.checklist.Section;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.inspection.team.agency.TeamAgencies;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.platform.web.Refusal;

/**
 * Takes checklists and gives their sections to the agencies of those who inspect: to the one that the section names, else
 * to the one that does its work at the level of the team, else to that of the leader, who then answers in its place.
 */
@ApplicationScoped
class SectionAgencies {

    private final Checklists checklists;
    private final InspectionSight sight;
    private final Teams teams;
    private final TeamAgencies agencies;
    private final Office office;

    SectionAgencies(Checklists checklists, InspectionSight sight, Teams teams, TeamAgencies agencies, Office office) {
        this.checklists = checklists;
        this.sight = sight;
        this.teams = teams;
        this.agencies = agencies;
        this.office = office;
    }

    /**
     * A section under the agency that answers for it.
     *
     * @param inPlaceOf the agency that the checklist names and that nobody of the team is of, null otherwise
     */
    record Allotted(Section section, String inPlaceOf) {

        private static Allotted to(String agency, Section section, String inPlaceOf) {
            return new Allotted(new Section(section.code(), section.title(), agency, section.items()), inPlaceOf);
        }
    }

    /** The version of a checklist that is in force on the day of the inspection; {@code checklist-not-in-force} (422). */
    ChecklistUse taken(Inspection inspection, UUID checklistId) {
        Checklist checklist = checklists
                .published(checklistId, sight.dayOf(inspection))
                .orElseThrow(
                        () -> Refusal.unprocessable("checklist-not-in-force").field("checklistId"));
        return new ChecklistUse(inspection.id(), checklist, allotted(inspection, checklist));
    }

    private List<Allotted> allotted(Inspection inspection, Checklist checklist) {
        String sector = inspection.crew().sectorAgency();
        return sector == null
                ? ofTeam(sight.team(inspection.crew().teamId()), sight.dayOf(inspection), checklist)
                : checklist.sections().stream()
                        .map(section -> allot(section, sector, Set.of(sector), Optional.empty()))
                        .toList();
    }

    private List<Allotted> ofTeam(Team team, LocalDate day, Checklist checklist) {
        String lead = team.leadAgency(day).orElseGet(() -> office.caller().agency());
        Set<String> members = teams.agencies(team.id(), day);
        return checklist.sections().stream()
                .map(section -> allot(section, lead, members, agencies.counterpart(section.agencyCode(), team, day)))
                .toList();
    }

    private static Allotted allot(Section section, String lead, Set<String> members, Optional<String> counterpart) {
        String named = section.agencyCode();
        if (named == null) {
            return Allotted.to(lead, section, null);
        }
        return Stream.concat(Stream.of(named), counterpart.stream())
                .filter(members::contains)
                .findFirst()
                .map(agency -> Allotted.to(agency, section, null))
                .orElseGet(() -> Allotted.to(lead, section, named));
    }
}
