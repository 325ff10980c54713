package vn.lanhmanh.reporting.consolidation;

import java.time.LocalDate;
import java.util.List;
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

import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;
import vn.lanhmanh.reporting.consolidation.Consolidation.Missing;
import vn.lanhmanh.reporting.targets.TargetView;

/** The province's consolidations over HTTP. */
@Path("/v1/consolidations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consolidations")
public class ConsolidationResource {

    private final ConsolidationDesk desk;
    private final Consolidations consolidations;
    private final Newest newest;

    ConsolidationResource(ConsolidationDesk desk, Consolidations consolidations, Newest newest) {
        this.desk = desk;
        this.consolidations = consolidations;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("consolidation:write")
    @Operation(summary = "Freezes the figures of a period from the reports accepted so far")
    @APIResponseSchema(value = ConsolidationView.class, responseCode = "201")
    public RestResponse<ConsolidationView> make(@Valid @NotNull ConsolidationRequest request) {
        Consolidation made = desk.make(request.periodId());
        return Versioned.created("/v1/consolidations/" + made.id(), ConsolidationView.from(made));
    }

    @GET
    @PermissionsAllowed("consolidation:read")
    @Operation(summary = "Lists the consolidations, newest first")
    public Page<ConsolidationRow> list(
            @QueryParam("periodId") UUID periodId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "consolidations " + periodId,
                        cursor,
                        limit,
                        Consolidation::id,
                        (before, max) -> consolidations.newest(periodId, before, max))
                .map(ConsolidationRow::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("consolidation:read")
    @Operation(summary = "Shows a consolidation with its frozen figures and where each comes from")
    public ConsolidationView show(@PathParam("id") UUID id) {
        return consolidations.findByIdOptional(id).map(ConsolidationView::from).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/{id}/signature")
    @Idempotent
    @PermissionsAllowed("consolidation:sign")
    @Operation(summary = "The provincial committee signs a consolidation")
    public ConsolidationView sign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull Signature request) {
        return ConsolidationView.from(desk.sign(id, ifMatch));
    }

    @POST
    @Path("/{id}/issue")
    @Idempotent
    @PermissionsAllowed("consolidation:write")
    @Operation(summary = "Sends a signed consolidation out under its number")
    public ConsolidationView issue(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull IssueRequest request) {
        return ConsolidationView.from(desk.issue(id, ifMatch, request.number(), request.issuedOn()));
    }

    public record ConsolidationRequest(@NotNull UUID periodId) {}

    /** Nothing to tell: the caller signs on the business day. */
    public record Signature() {}

    public record IssueRequest(@NotBlank @Size(max = 60) String number, @NotNull LocalDate issuedOn) {}

    public record ConsolidationRow(
            UUID id, long version, UUID periodId, Consolidation.State state, LocalDate madeOn, String number) {

        static ConsolidationRow from(Consolidation one) {
            return new ConsolidationRow(
                    one.id(), one.version(), one.periodId(), one.state(), one.madeOn(), one.number());
        }
    }

    /** @param reports how many accepted reports are in it */
    public record ConsolidationView(
            UUID id,
            long version,
            UUID periodId,
            Consolidation.State state,
            LocalDate madeOn,
            LocalDate signedOn,
            String number,
            LocalDate issuedOn,
            int reports,
            List<Missing> missing,
            List<TargetView> targets,
            List<FrozenFigure> figures)
            implements Versioned {

        static ConsolidationView from(Consolidation one) {
            return new ConsolidationView(
                    one.id(),
                    one.version(),
                    one.periodId(),
                    one.state(),
                    one.madeOn(),
                    one.signedOn(),
                    one.number(),
                    one.issuedOn(),
                    one.content().reports(),
                    one.content().missing(),
                    one.content().targets(),
                    one.content().figures());
        }
    }
}
