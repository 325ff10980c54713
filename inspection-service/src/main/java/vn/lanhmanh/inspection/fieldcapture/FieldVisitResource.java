package vn.lanhmanh.inspection.fieldcapture;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The visits sent as documents, over HTTP. */
@Path("/v1/field-visits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Field visits")
public class FieldVisitResource {

    private final FieldVisitDesk desk;
    private final FieldVisits visits;
    private final FieldCorrections corrections;
    private final InspectionSight sight;

    FieldVisitResource(FieldVisitDesk desk, FieldVisits visits, FieldCorrections corrections, InspectionSight sight) {
        this.desk = desk;
        this.visits = visits;
        this.corrections = corrections;
        this.sight = sight;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("inspection:write")
    @Operation(summary = "Sends a visit recorded without a connection; the same visit sent again changes nothing")
    @APIResponseSchema(value = FieldVisitView.class, responseCode = "201")
    public RestResponse<FieldVisitView> send(@Valid @NotNull FieldVisitRequest request) {
        FieldVisitView view = FieldVisitView.of(desk.send(request));
        return Versioned.created("/v1/field-visits/" + view.clientId(), view);
    }

    @GET
    @Path("/{clientId}")
    @PermissionsAllowed("inspection:read")
    @Operation(
            summary = "Shows what became of a visit sent as a document, and where it conflicts with what is recorded")
    public FieldVisitView get(@PathParam("clientId") UUID clientId) {
        FieldVisit visit = visits.findByIdOptional(clientId).orElseThrow(NotFoundException::new);
        sight.seen(visit.receipt().inspectionId());
        return FieldVisitView.of(visit);
    }

    @POST
    @Path("/{clientId}/resolution")
    @Idempotent
    @PermissionsAllowed("inspection:write")
    @Operation(summary = "Decides a conflict: what is recorded stays, alone or with the document as corrections")
    public FieldVisitView resolve(@PathParam("clientId") UUID clientId, @Valid @NotNull ResolutionRequest request) {
        return FieldVisitView.of(desk.resolve(clientId, request.keep(), corrections));
    }

    public record ResolutionRequest(@NotNull FieldVisit.Kept keep) {}

    /**
     * A visit as it was sent and what became of it.
     *
     * @param digest SHA-256 of the content
     * @param differences what the inspection has otherwise, for a visit in conflict
     * @param findingIds the ids of its findings that are recorded by now, by those the client made
     * @param kept what was kept of a conflict
     */
    public record FieldVisitView(
            UUID clientId,
            long version,
            UUID inspectionId,
            FieldVisitState state,
            Instant receivedAt,
            String digest,
            List<FieldVisit.Difference> differences,
            Map<UUID, UUID> findingIds,
            FieldVisit.Kept kept)
            implements Versioned {

        static FieldVisitView of(FieldVisit visit) {
            return new FieldVisitView(
                    visit.id(),
                    visit.version(),
                    visit.receipt().inspectionId(),
                    visit.state(),
                    visit.receipt().receivedAt(),
                    visit.receipt().digest(),
                    visit.differences(),
                    visit.findingIds(),
                    visit.kept());
        }
    }
}
