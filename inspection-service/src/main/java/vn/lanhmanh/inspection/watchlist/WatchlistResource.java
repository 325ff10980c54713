package vn.lanhmanh.inspection.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.TeamView.Training;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;

/** The lists for the head over HTTP, each limited to the caller's area. */
@Path("/v1/watchlists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lists for the head")
public class WatchlistResource {

    private final EstablishmentWatch establishments;
    private final TeamWatch watchedTeams;
    private final Teams teams;
    private final Office office;
    private final Cursors cursors;

    WatchlistResource(
            EstablishmentWatch establishments, TeamWatch watchedTeams, Teams teams, Office office, Cursors cursors) {
        this.establishments = establishments;
        this.watchedTeams = watchedTeams;
        this.teams = teams;
        this.office = office;
        this.cursors = cursors;
    }

    private TeamWatch.Asker asker() {
        return TeamWatch.Asker.of(office, teams);
    }

    @GET
    @Path("/overdue-remedies")
    @PermissionsAllowed("watchlist:read")
    @Operation(summary = "Lists the recommendations whose due date has passed unanswered, the longest overdue first")
    public Page<OverdueRemedy> overdueRemedies(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit, @QueryParam("cursor") String cursor) {
        String list = "watchlists overdue-remedies";
        return Page.of(
                establishments.overdue(office.reach(), office.today(), after(list, cursor), limit + 1),
                limit,
                row -> cursors.encode(list, row.dueOn(), row.remedyId()));
    }

    private List<String> after(String list, String cursor) {
        return cursors.decode(list, cursor).orElse(List.of());
    }

    @GET
    @Path("/expiring-papers")
    @PermissionsAllowed("watchlist:read")
    @Operation(summary = "Lists the papers that end within some days and are not renewed, the next first")
    public Page<EndingPaper> expiringPapers(
            @QueryParam("days") @DefaultValue("30") @Min(1) @Max(366) int days,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        String list = "watchlists expiring-papers " + days;
        LocalDate today = office.today();
        return Page.of(
                establishments.ending(office.reach(), today, today.plusDays(days), after(list, cursor), limit + 1),
                limit,
                row -> cursors.encode(list, row.expiresOn(), row.establishmentId(), row.type(), row.number()));
    }

    @GET
    @Path("/uninspected-establishments")
    @PermissionsAllowed("watchlist:read")
    @Operation(
            summary = "Lists the establishments never inspected or, with a day, not since then, the longest ago first")
    public Page<NotInspected> uninspected(
            @QueryParam("since") LocalDate since,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        String list = "watchlists uninspected-establishments " + since;
        LocalDate before = since == null ? EstablishmentWatch.NEVER : since;
        return Page.of(
                establishments.notInspected(office.reach(), before, after(list, cursor), limit + 1),
                limit,
                row -> cursors.encode(list, row.rank(), row.code()));
    }

    @GET
    @Path("/expiring-members")
    @PermissionsAllowed("watchlist:read")
    @Operation(
            summary =
                    "Lists the members whose card or training ends within some days or has ended, the next first; with"
                            + " untrained those of whom no training is known")
    public Page<EndingMember> expiringMembers(
            @QueryParam("untrained") @DefaultValue("false") boolean untrained,
            @QueryParam("days") @DefaultValue("30") @Min(1) @Max(366) int days,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        String list = "watchlists expiring-members " + untrained + " " + days;
        return Page.of(
                watchedTeams.members(
                        office.reach(),
                        office.today(),
                        untrained ? null : office.today().plusDays(days),
                        after(list, cursor),
                        limit + 1),
                limit,
                row -> cursors.encode(list, row.endsOn(), row.memberId()));
    }

    @GET
    @Path("/programme-progress")
    @PermissionsAllowed("watchlist:read")
    @Operation(summary = "Lists what each programme of a year planned and achieved by month")
    public Page<MonthProgress> progress(
            @QueryParam("year") @Min(2000) @Max(2100) Integer year,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        String list = "watchlists programme-progress " + year;
        return Page.of(
                watchedTeams.progress(
                        asker(), year == null ? office.today().getYear() : year, after(list, cursor), limit + 1),
                limit,
                row -> cursors.encode(list, row.programmeId(), row.month()));
    }

    public record OverdueRemedy(
            UUID remedyId,
            UUID inspectionId,
            UUID teamId,
            UUID establishmentId,
            String establishmentCode,
            String establishmentName,
            String communeCode,
            LocalDate dueOn,
            long daysOverdue) {}

    public record EndingPaper(
            UUID establishmentId,
            String establishmentCode,
            String establishmentName,
            String communeCode,
            String type,
            String number,
            LocalDate expiresOn) {}

    /**
     * An establishment in business that nobody looked at.
     *
     * @param lastInspectedOn null when never
     */
    public record NotInspected(
            UUID establishmentId,
            String code,
            String name,
            String kind,
            String communeCode,
            int riskScore,
            LocalDate lastInspectedOn,
            @JsonIgnore LocalDate rank) {}

    /**
     * A member of today.
     *
     * @param trainingValidUntil null when no training is known, or it has no end
     * @param training as of today; NONE where none is known
     * @param endsOn the earlier of both days
     */
    public record EndingMember(
            UUID memberId,
            UUID teamId,
            String teamName,
            String fullName,
            String agencyCode,
            LocalDate cardValidTo,
            LocalDate trainingValidUntil,
            Training training,
            LocalDate endsOn) {

        /** Never the name, should the record ever meet a log. */
        @Override
        public String toString() {
            return "EndingMember[" + memberId + "]";
        }
    }

    /**
     * A month of a programme.
     *
     * @param planned slots to be done by the end of the month, as far as the caller may know of them
     * @param achieved distinct establishments
     */
    public record MonthProgress(
            UUID programmeId, UUID teamId, String teamName, int month, long planned, long achieved) {}
}
