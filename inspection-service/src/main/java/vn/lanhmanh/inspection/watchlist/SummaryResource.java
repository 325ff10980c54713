package vn.lanhmanh.inspection.watchlist;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.platform.access.AreaLimit;

/** The numbers of the lists for the head over HTTP. */
@Path("/v1/watchlists/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists for the head")
public class SummaryResource {

    private final EstablishmentWatch establishments;
    private final TeamWatch watchedTeams;
    private final DutyWatch duties;
    private final Teams teams;
    private final Office office;

    SummaryResource(
            EstablishmentWatch establishments, TeamWatch watchedTeams, DutyWatch duties, Teams teams, Office office) {
        this.establishments = establishments;
        this.watchedTeams = watchedTeams;
        this.duties = duties;
        this.teams = teams;
        this.office = office;
    }

    @GET
    @PermissionsAllowed("watchlist:read")
    @Operation(summary = "Counts what each list holds, for the head's page")
    public Summary summary(@QueryParam("days") @DefaultValue("30") @Min(1) @Max(366) int days) {
        LocalDate today = office.today();
        LocalDate until = today.plusDays(days);
        AreaLimit area = office.reach();
        long[] progress = watchedTeams.until(TeamWatch.Asker.of(office, teams), today.getYear(), today.getMonthValue());
        return new Summary(
                today,
                establishments.overdue(area, today),
                establishments.ending(area, today, until),
                establishments.neverInspected(area),
                watchedTeams.members(area, today, until),
                watchedTeams.members(area, today, null),
                duties.overdue(area, today),
                progress[0],
                progress[1]);
    }

    /**
     * The numbers of all lists.
     *
     * @param planned slots of the year's programmes due by the end of this month, as far as the caller may know of them
     * @param achieved distinct establishments done in each month of the year so far
     */
    public record Summary(
            LocalDate on,
            long overdueRemedies,
            long expiringPapers,
            long neverInspected,
            long expiringMembers,
            long untrainedMembers,
            long overdueWrittenReports,
            long planned,
            long achieved) {}
}
