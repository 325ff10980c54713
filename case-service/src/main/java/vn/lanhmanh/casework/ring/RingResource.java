package vn.lanhmanh.casework.ring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** Rings over HTTP. */
@Path("/v1/rings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rings")
public class RingResource {

    private final RingDesk desk;
    private final Rings rings;
    private final Newest newest;

    RingResource(RingDesk desk, Rings rings, Newest newest) {
        this.desk = desk;
        this.rings = rings;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("ring:write")
    @Operation(summary = "Records a ring, group or hot spot with the cases that lead to it")
    @APIResponseSchema(value = RingView.class, responseCode = "201")
    public RestResponse<RingView> discover(@Valid @NotNull RingRequest request) {
        var ring = desk.discover(request);
        return Versioned.created("/v1/rings/" + ring.id(), RingView.from(ring));
    }

    @GET
    @PermissionsAllowed("ring:read")
    @Operation(summary = "Lists the rings of the caller's area, the newest registration first")
    public Page<RingView> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit, @QueryParam("cursor") String cursor) {
        return newest.page("rings", cursor, limit, (before, max) -> rings.newest(newest.reach(), before, max))
                .map(RingView::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("ring:read")
    @Operation(summary = "Shows a ring")
    public RingView get(@PathParam("id") UUID id) {
        return RingView.from(rings.within(newest.reach(), id).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("/{id}/conclusion")
    @Idempotent
    @PermissionsAllowed("ring:write")
    @Operation(summary = "Records that a ring was broken up or that there was none")
    public RingView conclude(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ConclusionRequest request) {
        return RingView.from(desk.conclude(id, ifMatch, request));
    }

    public record RingRequest(
            @NotNull Ring.Kind kind,
            @NotNull LocalDate discoveredOn,
            @NotNull @Pattern(regexp = "\\d{5}") String communeCode,
            @NotNull @Size(max = 100) Set<@NotNull UUID> caseIds) {

        List<UUID> caseList() {
            return List.copyOf(caseIds);
        }
    }

    @Schema(name = "RingConclusionRequest")
    public record ConclusionRequest(@NotNull Outcome outcome, @NotNull LocalDate on) {

        /** How a ring may end. */
        @Schema(name = "RingOutcome")
        public enum Outcome {
            BROKEN_UP,
            UNFOUNDED
        }

        Ring.State state() {
            return Ring.State.valueOf(outcome.name());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RingView(
            UUID id,
            long version,
            Ring.Kind kind,
            Ring.State state,
            String communeCode,
            LocalDate discoveredOn,
            List<UUID> caseIds,
            LocalDate concludedOn)
            implements Versioned {

        static RingView from(Ring ring) {
            return new RingView(
                    ring.id(),
                    ring.version(),
                    ring.kind(),
                    ring.state(),
                    ring.communeCode(),
                    ring.discoveredOn(),
                    ring.caseIds(),
                    ring.concludedOn());
        }
    }
}
