package vn.lanhmanh.inspection.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
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

import vn.lanhmanh.inspection.programme.proposal.Choosing;
import vn.lanhmanh.inspection.programme.proposal.Choosing.ExplanationView;
import vn.lanhmanh.inspection.programme.proposal.Rule;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The programmes over HTTP: that of a plan opens when it is published, that of a district or commune team here. */
@Path("/v1/programmes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection programmes")
public class ProgrammeResource {

    private final ProgrammeDesk desk;
    private final SlotDesk slots;
    private final Programmes programmes;
    private final ProgrammeViews views;
    private final Choosing choosing;

    ProgrammeResource(
            ProgrammeDesk desk, SlotDesk slots, Programmes programmes, ProgrammeViews views, Choosing choosing) {
        this.desk = desk;
        this.slots = slots;
        this.programmes = programmes;
        this.views = views;
        this.choosing = choosing;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("programme:write")
    @Operation(summary = "Opens the programme of a district or commune team for a year")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201")
    public RestResponse<ProgrammeView> open(@Valid @NotNull ProgrammeRequest request) {
        ProgrammeView view = views.current(desk.open(request.teamId(), request.year(), request.target()));
        return Versioned.created("/v1/programmes/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("programme:read")
    @Operation(summary = "Lists the programmes in the caller's reach, the newest first, without their slots")
    public Page<ProgrammeView> list(
            @QueryParam("year") Integer year,
            @QueryParam("team") UUID teamId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return views.rows(programmes.page(year, teamId, cursor, limit));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("programme:read")
    @Operation(
            summary = "Shows what holds of a programme, its slots and what is achieved; unannounced slots are shown to"
                    + " the team and its approver alone until their inspection starts")
    public ProgrammeView get(@PathParam("id") UUID id) {
        return views.current(id);
    }

    @POST
    @Path("/{id}/proposal")
    @Idempotent
    @PermissionsAllowed("programme:write")
    @Operation(summary = "Gives a draft to a team and fills it by quotas and risk, each choice with its reasons")
    public ProgrammeView propose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ProposalRequest request) {
        slots.propose(id, ifMatch, request.teamId(), request.allRules(), request.byQuarter());
        return views.written(id);
    }

    @GET
    @Path("/{id}/proposal")
    @PermissionsAllowed("programme:read")
    @Operation(summary = "Tells the team and its approver whom the last proposal left out, and why")
    public ExplanationView explain(@PathParam("id") UUID id) {
        return choosing.explanation(programmes.seenWhole(id).id()).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("programme:write")
    @Operation(
            summary = "Replaces the slots of a draft or draft amendment; a slot whose establishment stays keeps its id")
    public ProgrammeView edit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull SlotsRequest request) {
        slots.edit(id, ifMatch, request.slots());
        return views.written(id);
    }

    @POST
    @Path("/{id}/slots/{slotId}/swap")
    @Idempotent
    @PermissionsAllowed("programme:write")
    @Operation(summary = "Puts another establishment into a slot of a draft or draft amendment, with the reason")
    public ProgrammeView swap(
            @PathParam("id") UUID id,
            @PathParam("slotId") UUID slotId,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull SwapRequest request) {
        slots.swap(id, slotId, ifMatch, request.establishmentId(), request.reason());
        return views.written(id);
    }

    /** A programme of a team's own. */
    public record ProgrammeRequest(
            @NotNull UUID teamId,
            @NotNull @Min(2000) @Max(2100) Integer year,
            @NotNull @Min(1) @Max(1000) Integer target) {}

    /**
     * A wish for a proposal.
     *
     * @param quotas how many slots a district gets at least, by district code
     * @param rules further quotas, by district, kind, or both
     * @param spread by MONTH unless QUARTER is asked for
     */
    public record ProposalRequest(
            @NotNull UUID teamId,
            Map<String, @NotNull @PositiveOrZero Integer> quotas,
            @Size(max = 200) List<@Valid @NotNull Rule> rules,
            Spread spread) {

        List<Rule> allRules() {
            var all = new ArrayList<Rule>();
            new TreeMap<>(quotas == null ? Map.of() : quotas)
                    .forEach((district, atLeast) -> all.add(new Rule(district, null, atLeast, null)));
            all.addAll(rules == null ? List.of() : rules);
            return all;
        }

        boolean byQuarter() {
            return spread == Spread.QUARTER;
        }
    }

    public enum Spread {
        MONTH,
        QUARTER
    }

    public record SlotsRequest(@NotNull @Size(max = 1000) List<@Valid @NotNull SlotRequest> slots) {}

    /**
     * A slot, in a month or in a quarter.
     *
     * @param unannounced whether only the team and its approver may know of it until its inspection starts
     */
    public record SlotRequest(
            @NotNull UUID establishmentId,
            @Min(1) @Max(12) Integer month,
            @Min(1) @Max(4) Integer quarter,
            Boolean unannounced) {}

    public record SwapRequest(@NotNull UUID establishmentId, @NotBlank @Size(max = 1000) String reason) {}
}
