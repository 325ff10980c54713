package vn.lanhmanh.inspection.visit;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.attendance.Attendance;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.inspection.visit.assignment.Viewer;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Refusal;

/**
 * Who sees an inspection and who acts on it. One that comes unannounced is known to its team and the approver alone
 * until it starts: to anybody else it does not exist.
 */
@ApplicationScoped
public class InspectionSight {

    private static final String APPROVES = "programme:approve";

    private final Inspections inspections;
    private final Teams teams;
    private final Office office;
    private final Newest newest;
    private final Attendance attendance;

    InspectionSight(Inspections inspections, Teams teams, Office office, Newest newest, Attendance attendance) {
        this.inspections = inspections;
        this.teams = teams;
        this.office = office;
        this.newest = newest;
        this.attendance = attendance;
    }

    /** The caller, as lists and reads of inspections are limited. */
    public Viewer viewer() {
        return new Viewer(
                office.reach(),
                office.caller().has(APPROVES),
                teams.ownTeams(office.caller().subject(), office.today()),
                office.caller().agency());
    }

    /** The inspections the caller may read, the newest decision first. */
    Page<Inspection> page(Inspections.Criteria asked, String cursor, int limit) {
        Viewer viewer = viewer();
        return newest.page(
                "inspections " + asked, cursor, limit, (before, max) -> inspections.newest(viewer, asked, before, max));
    }

    /** An inspection the caller may read; 404 for any other. */
    public Inspection seen(UUID id) {
        return inspections.visible(viewer(), id).orElseThrow(NotFoundException::new);
    }

    /**
     * An inspection of an own team or the own agency of the caller, held until the transaction ends; 404 for one the caller cannot see.
     *
     * @throws Refusal {@code not-own-team} (403)
     */
    public Inspection toChange(UUID id, IfMatch ifMatch) {
        Viewer viewer = viewer();
        Inspection inspection =
                inspections.toChange(viewer.area(), id).filter(viewer::sees).orElseThrow(NotFoundException::new);
        requireOwn(viewer.owns(inspection));
        ifMatch.check(inspection.version());
        return inspection;
    }

    /** A team in the caller's reach that the caller belongs to; nobody acts for another team. */
    public Team ownTeam(UUID teamId) {
        Team team = team(teamId);
        requireOwn(viewer().ownTeams().contains(teamId));
        return team;
    }

    /** The business day an inspection took place on, or is planned for. */
    public LocalDate dayOf(Inspection inspection) {
        return inspection.startedAt() == null ? inspection.plannedOn() : office.dayOf(inspection.startedAt());
    }

    /** Refuses members who may not decide on the establishment, or be there, on the day. */
    void admit(Inspection inspection, Set<UUID> members, LocalDate on) {
        UUID establishment = inspection.subject().establishmentId();
        attendance.require(team(inspection.crew().teamId()), members, establishment, on);
    }

    /** Refuses who may not act for the team on a day (Circular 05/2006/TT-BLĐTBXH). */
    BiConsumer<Set<UUID>, LocalDate> composition(UUID teamId) {
        return attendance.composition(team(teamId));
    }

    /** A team in the caller's reach. */
    public Team team(UUID teamId) {
        return teams.within(office.reach(), teamId).orElseThrow(NotFoundException::new);
    }

    private static void requireOwn(boolean own) {
        if (!own) {
            throw Refusal.forbidden("not-own-team");
        }
    }
}
