package vn.lanhmanh.casework.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** Sanction decisions over HTTP. */
@Path("/v1/sanctions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sanctions")
public class SanctionResource {

    private final SanctionDesk desk;
    private final Sanctions sanctions;
    private final Newest newest;

    SanctionResource(SanctionDesk desk, Sanctions sanctions, Newest newest) {
        this.desk = desk;
        this.sanctions = sanctions;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("sanction:draft")
    @Operation(summary = "Drafts a sanction upon minutes; without an amount the middle of the band is taken")
    @APIResponseSchema(value = SanctionView.class, responseCode = "201")
    public RestResponse<SanctionView> draft(@Valid @NotNull SanctionRequest request) {
        var sanction = desk.draft(request);
        return Versioned.created("/v1/sanctions/" + sanction.id(), SanctionView.from(sanction));
    }

    @GET
    @PermissionsAllowed("sanction:read")
    @Operation(summary = "Lists the sanctions of the caller's area, the newest draft first")
    public Page<SanctionView> list(
            @QueryParam("state") Sanction.State state,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "sanctions:" + state + ":" + caseId,
                        cursor,
                        limit,
                        (before, max) -> sanctions.newest(newest.reach(), state, caseId, before, max))
                .map(SanctionView::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("sanction:read")
    @Operation(summary = "Shows a sanction")
    public SanctionView get(@PathParam("id") UUID id) {
        return SanctionView.from(sanctions.within(newest.reach(), id).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("/{id}/issue")
    @Idempotent
    @PermissionsAllowed("sanction:issue")
    @Operation(summary = "Issues a decision within the competence of the caller's title and before its deadline")
    public SanctionView issue(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull IssueRequest request) {
        return SanctionView.from(desk.issue(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/service")
    @Idempotent
    @PermissionsAllowed("sanction:execute")
    @Operation(summary = "Records that the decision was received")
    public SanctionView serve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ServiceRequest request) {
        return SanctionView.from(desk.serve(id, ifMatch, request.servedOn()));
    }

    @POST
    @Path("/{id}/execution")
    @Idempotent
    @PermissionsAllowed("sanction:execute")
    @Operation(summary = "Records that the decision was complied with")
    public SanctionView execute(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ExecutionRequest request) {
        return SanctionView.from(desk.execute(id, ifMatch, request.executedOn(), request.collected()));
    }

    /** @param suspensionMonths with LICENCE_SUSPENSION, within the norm */
    public record SanctionRequest(
            @NotNull UUID minutesId,
            @NotEmpty @Size(max = 9) List<@Valid @NotNull ItemRequest> items,
            Set<@Pattern(regexp = "[A-Z_]{3,40}") String> supplementary,
            Integer suspensionMonths) {

        Set<String> supplementarySet() {
            return supplementary == null ? Set.of() : supplementary;
        }
    }

    /**
     * The sanction of one act.
     *
     * @param amount whole VND; absent: the middle of the band
     * @param circumstances codes beginning with MITIGATING or AGGRAVATING, needed away from the middle
     */
    public record ItemRequest(
            @NotBlank @Size(max = 40) String normCode,
            @NotNull SanctionItem.MainForm mainForm,
            @Min(0) Long amount,
            @Size(max = 20) Set<@Pattern(regexp = "(MITIGATING|AGGRAVATING)(_[A-Z]+){0,6}") String> circumstances) {}

    public record IssueRequest(
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 100) String decisionNumber,
            @NotBlank @Size(max = 60) String title) {}

    public record ServiceRequest(@NotNull LocalDate servedOn) {}

    public record ExecutionRequest(@NotNull LocalDate executedOn, @NotNull @Min(0) Long collected) {}

    /** A sanction without whom it is for: that stands in its minutes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SanctionView(
            UUID id,
            long version,
            UUID caseId,
            UUID minutesId,
            Sanction.State state,
            List<ItemView> items,
            List<String> supplementary,
            Integer suspensionMonths,
            long amount,
            LocalDate decidedOn,
            String decisionNumber,
            String title,
            LocalDate servedOn,
            LocalDate executedOn,
            Long collected,
            LocalDate annulledOn)
            implements Versioned {

        public static SanctionView from(Sanction sanction) {
            var decision = sanction.decision();
            return new SanctionView(
                    sanction.id(),
                    sanction.version(),
                    sanction.caseId(),
                    sanction.minutesId(),
                    sanction.state(),
                    sanction.items().stream().map(ItemView::from).toList(),
                    sanction.supplementary(),
                    sanction.suspensionMonths(),
                    sanction.amount(),
                    decision == null ? null : decision.on(),
                    decision == null ? null : decision.number(),
                    decision == null ? null : decision.title(),
                    sanction.servedOn(),
                    sanction.executedOn(),
                    sanction.collected(),
                    sanction.annulledOn());
        }
    }

    /** @param proposed what the law proposes without circumstances */
    public record ItemView(
            String normCode,
            ProhibitedAct act,
            SanctionItem.MainForm mainForm,
            long amount,
            long proposed,
            long lowest,
            long highest,
            List<String> circumstances) {

        static ItemView from(SanctionItem item) {
            return new ItemView(
                    item.normCode(),
                    item.act(),
                    item.mainForm(),
                    item.amount(),
                    item.proposed(),
                    item.lowest(),
                    item.highest(),
                    item.circumstances());
        }
    }
}
