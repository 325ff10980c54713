package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.reference.AdminUnit;
import vn.lanhmanh.platform.reference.AdminUnit.Level;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The teams and their members over HTTP. */
@Path("/v1/teams")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams 178")
public class TeamResource {

    private final TeamDesk desk;
    private final Teams teams;
    private final TeamViews views;
    private final Office office;
    private final Newest newest;

    TeamResource(TeamDesk desk, Teams teams, TeamViews views, Office office, Newest newest) {
        this.desk = desk;
        this.teams = teams;
        this.views = views;
        this.office = office;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("team:write")
    @Operation(summary = "Enters a team that a People's Committee has set up")
    @APIResponseSchema(value = TeamView.class, responseCode = "201")
    public RestResponse<TeamView> setUp(@Valid @NotNull TeamRequest request) {
        TeamView view = views.whole(desk.setUp(request));
        return Versioned.created("/v1/teams/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("team:read")
    @Operation(summary = "Lists the teams of the caller's area, the newest entry first, without their members")
    public Page<TeamView> list(
            @QueryParam("level") TeamLevel level,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "teams " + level,
                        cursor,
                        limit,
                        (before, max) -> teams.newest(office.reach(), level, before, max))
                .map(TeamView::row);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("team:read")
    @Operation(summary = "Shows a team with its members, their training and what the composition lacks")
    public TeamView get(@PathParam("id") UUID id) {
        return views.whole(teams.within(office.reach(), id).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("/{id}/keeper")
    @Idempotent
    @PermissionsAllowed("team:write")
    @Operation(summary = "Hands a team over to the account that keeps it from now on")
    public TeamView handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull KeeperRequest request) {
        return views.whole(desk.handOver(id, ifMatch, request.subject()));
    }

    @PUT
    @Path("/{id}/regulation")
    @PermissionsAllowed("team:write")
    @Operation(summary = "Enters the operating regulation that the People's Committee approved for the team")
    public TeamView regulate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull RegulationRequest request) {
        return views.whole(desk.regulate(
                id, ifMatch, new Papers.Regulation(request.number(), request.decidedOn(), request.approvedBy())));
    }

    @PUT
    @Path("/{id}/set-up-file")
    @PermissionsAllowed("team:write")
    @Operation(summary = "Enters which papers the file has that the team was set up with")
    public TeamView file(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull FileRequest request) {
        return views.whole(desk.file(id, ifMatch, request.file()));
    }

    @POST
    @Path("/{id}/dissolution")
    @Idempotent
    @PermissionsAllowed("team:write")
    @Operation(summary = "Ends a team and the memberships in it with the end of a day")
    public TeamView dissolve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull DissolutionRequest request) {
        return views.whole(desk.dissolve(id, ifMatch, request.on(), request.decisionNumber()));
    }

    /**
     * The operating regulation.
     *
     * @param approvedBy the body, such as "UBND tỉnh"; never a person
     */
    public record RegulationRequest(
            @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 200) String approvedBy) {}

    /** The days of the papers; null for one that is not in the file. */
    public record FileRequest(
            LocalDate proposalOn,
            LocalDate draftDecisionOn,
            LocalDate draftRegulationOn,
            LocalDate nominationsOn,
            LocalDate opinionsOn) {

        Papers.SetUpFile file() {
            return new Papers.SetUpFile(proposalOn, draftDecisionOn, draftRegulationOn, nominationsOn, opinionsOn);
        }
    }

    /**
     * The decision to dissolve a team.
     *
     * @param on its last day
     */
    public record DissolutionRequest(@NotNull LocalDate on, @NotBlank @Size(max = 100) String decisionNumber) {}

    public record KeeperRequest(@NotNull UUID subject) {}

    /** A team as its decision names it. */
    public record TeamRequest(
            @NotNull TeamLevel level,
            @NotBlank @Size(max = 5) String areaCode,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String decisionNumber,
            @NotNull LocalDate decidedOn,
            @NotNull LocalDate validFrom,
            LocalDate validTo) {

        Team.Foundation foundation(AdminUnit area) {
            return new Team.Foundation(
                    level,
                    areaCode,
                    switch (area.level()) {
                        case PROVINCE -> null;
                        case DISTRICT -> area.code();
                        case COMMUNE -> area.parentCode();
                    },
                    area.level() == Level.COMMUNE ? area.code() : null,
                    name,
                    decisionNumber,
                    decidedOn,
                    validFrom,
                    validTo);
        }
    }
}
