package vn.lanhmanh.reporting.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The yearly plans over HTTP. */
@Path("/v1/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanResource {

    private final PlanDesk desk;
    private final Plans plans;
    private final Newest newest;

    PlanResource(PlanDesk desk, Plans plans, Newest newest) {
        this.desk = desk;
        this.plans = plans;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("plan:write")
    @Operation(summary = "Loads a plan file as a draft, with its targets, tasks, periods and obligations")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public RestResponse<PlanView> load(@Valid @NotNull PlanRequest request) {
        Plan plan = desk.load(request.source());
        return Versioned.created("/v1/plans/" + plan.id(), PlanView.from(plan));
    }

    @GET
    @PermissionsAllowed("plan:read")
    @Operation(summary = "Lists the plans, newest first")
    public Page<PlanRow> list(
            @QueryParam("year") Integer year,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page("plans " + year, cursor, limit, Plan::id, (before, max) -> plans.newest(year, before, max))
                .map(PlanRow::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("plan:read")
    @Operation(summary = "Shows a plan with the printed wording of its targets")
    public PlanView show(@PathParam("id") UUID id) {
        return plans.findByIdOptional(id).map(PlanView::from).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @PermissionsAllowed("plan:publish")
    @Operation(summary = "Brings a plan into force")
    public PlanView publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull Publication request) {
        return PlanView.from(desk.publish(id, ifMatch));
    }

    /** @param source name of the plan file, such as 26-KH-UBND-2020 */
    public record PlanRequest(@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,59}") String source) {}

    /** Nothing to tell: the day is the business day. */
    public record Publication() {}

    public record PlanRow(
            UUID id, String source, String number, int year, String title, String titleEn, Plan.State state) {

        static PlanRow from(Plan plan) {
            return new PlanRow(
                    plan.id(), plan.source(), plan.number(), plan.year(), plan.title(), plan.titleEn(), plan.state());
        }
    }

    public record PlanView(
            UUID id,
            long version,
            String source,
            String number,
            int year,
            String title,
            String titleEn,
            LocalDate issuedOn,
            Plan.Issue issue,
            String consolidator,
            Plan.State state,
            LocalDate publishedOn,
            List<TargetView> targets)
            implements Versioned {

        static PlanView from(Plan plan) {
            return new PlanView(
                    plan.id(),
                    plan.version(),
                    plan.source(),
                    plan.number(),
                    plan.year(),
                    plan.title(),
                    plan.titleEn(),
                    plan.issuedOn(),
                    plan.issue(),
                    plan.consolidator(),
                    plan.state(),
                    plan.publishedOn(),
                    plan.targets().stream().map(TargetView::from).toList());
        }
    }

    /** @param operator "=", ">=" or ">" */
    @Schema(name = "PlanTargetView")
    public record TargetView(
            String ref,
            String wording,
            String wordingEn,
            String operator,
            long value,
            String unit,
            String note,
            String noteEn) {

        static TargetView from(Target target) {
            return new TargetView(
                    target.ref(),
                    target.wording(),
                    target.wordingEn(),
                    target.operator().sign(),
                    target.value(),
                    target.unit(),
                    target.note(),
                    target.noteEn());
        }
    }
}
