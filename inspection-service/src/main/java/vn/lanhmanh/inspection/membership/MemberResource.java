package vn.lanhmanh.inspection.membership;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.team.TeamMember.Card;
import vn.lanhmanh.inspection.team.TeamMember.MemberProfile;
import vn.lanhmanh.inspection.team.TeamView;
import vn.lanhmanh.inspection.team.TeamViews;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The members of a team over HTTP; every answer shows the whole team. */
@Path("/v1/teams/{id}/members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams 178")
public class MemberResource {

    private final MembershipDesk desk;
    private final TeamViews views;

    MemberResource(MembershipDesk desk, TeamViews views) {
        this.desk = desk;
        this.views = views;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("team:write")
    @Operation(summary = "Takes a member into a team, with the first card")
    @APIResponseSchema(value = TeamView.class, responseCode = "201")
    public RestResponse<TeamView> add(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull MemberProfile member) {
        MembershipDesk.Added added = desk.add(id, ifMatch, member);
        return Versioned.created("/v1/teams/" + id + "/members/" + added.memberId(), views.whole(added.team()));
    }

    @PUT
    @Path("/{memberId}")
    @PermissionsAllowed("team:write")
    @Operation(
            summary = "Corrects what is said of a member and of the card of that number, which is added when it is new;"
                    + " If-Match is the team's ETag")
    public TeamView change(
            @PathParam("id") UUID id,
            @PathParam("memberId") UUID memberId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull MemberProfile member) {
        return views.whole(desk.change(id, memberId, ifMatch, member));
    }

    @POST
    @Path("/{memberId}/departure")
    @Idempotent
    @PermissionsAllowed("team:write")
    @Operation(summary = "Lets a member leave with the end of a day")
    public TeamView depart(
            @PathParam("id") UUID id,
            @PathParam("memberId") UUID memberId,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull DepartureRequest request) {
        return views.whole(desk.depart(id, memberId, ifMatch, request.on()));
    }

    @POST
    @Path("/{memberId}/cards")
    @Idempotent
    @PermissionsAllowed("team:write")
    @Operation(summary = "Hands a member another inspection card; the earlier ones still hold for their days")
    public TeamView issue(
            @PathParam("id") UUID id,
            @PathParam("memberId") UUID memberId,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull CardRequest request) {
        return views.whole(
                desk.issue(id, memberId, ifMatch, new Card(request.number(), request.validFrom(), request.validTo())));
    }

    /**
     * A member leaves.
     *
     * @param on the last day in the team
     */
    public record DepartureRequest(@NotNull LocalDate on) {}

    public record CardRequest(
            @NotBlank @Size(max = 50) String number, @NotNull LocalDate validFrom, @NotNull LocalDate validTo) {}
}
