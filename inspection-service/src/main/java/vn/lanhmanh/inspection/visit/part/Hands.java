package vn.lanhmanh.inspection.visit.part;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;

/**
 * Tells for which agency the caller acts in an inspection: a team knows its members by their accounts, those of the day of
 * the inspection and, should they have left it, those who are there now.
 */
@ApplicationScoped
class Hands {

    private final InspectionSight sight;
    private final Teams teams;
    private final Office office;

    Hands(InspectionSight sight, Teams teams, Office office) {
        this.sight = sight;
        this.teams = teams;
        this.office = office;
    }

    /** The caller, who acts in place of other agencies only as the leader of the team. */
    Hand ofCaller(Inspection inspection, String reason) {
        return new Hand(account(), agency(inspection), leads(inspection), false, reason);
    }

    /** The caller, who sends what the team recorded on one device. */
    Hand ofDevice(Inspection inspection, String reason) {
        return new Hand(account(), agency(inspection), true, true, reason);
    }

    private UUID account() {
        return office.caller().subject();
    }

    /** Null for an account that only keeps the team: it answers for nobody. */
    private String agency(Inspection inspection) {
        UUID teamId = inspection.crew().teamId();
        return teamId == null
                ? office.caller().agency()
                : Stream.of(sight.dayOf(inspection), office.today())
                        .flatMap(day -> teams.memberOfAccount(teamId, account(), day).stream())
                        .map(member -> member.membership().agencyCode())
                        .findFirst()
                        .orElse(null);
    }

    private boolean leads(Inspection inspection) {
        UUID teamId = inspection.crew().teamId();
        return teamId != null
                && Stream.of(sight.dayOf(inspection), office.today())
                        .anyMatch(day -> sight.team(teamId).leads(account(), day));
    }
}
