package vn.lanhmanh.inspection.conflict;

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

import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The conflicts of interest of a team over HTTP. */
@Path("/v1/teams/{id}/conflicts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams 178")
public class ConflictResource {

    private final ConflictDesk desk;
    private final ConflictBook book;

    ConflictResource(ConflictDesk desk, ConflictBook book) {
        this.desk = desk;
        this.book = book;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("conflict:write")
    @Operation(summary = "Declares that a member must keep away from an establishment; by the own team only")
    @APIResponseSchema(value = ConflictView.class, responseCode = "201")
    public RestResponse<ConflictView> declare(@PathParam("id") UUID teamId, @Valid @NotNull ConflictRequest request) {
        ConflictView view = ConflictView.of(desk.declare(teamId, request));
        return Versioned.created("/v1/teams/" + teamId + "/conflicts/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("conflict:read")
    @Operation(summary = "Lists a team's conflicts of interest, the newest first; for the own team and its keeper")
    public Page<ConflictView> list(
            @PathParam("id") UUID teamId,
            @QueryParam("establishmentId") UUID establishmentId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return book.page(teamId, establishmentId, cursor, limit).map(ConflictView::of);
    }

    @GET
    @Path("/{conflictId}")
    @PermissionsAllowed("conflict:read")
    @Operation(summary = "Shows a conflict of interest to the own team and its keeper")
    public ConflictView get(@PathParam("id") UUID teamId, @PathParam("conflictId") UUID conflictId) {
        return ConflictView.of(book.look(teamId, conflictId));
    }

    @POST
    @Path("/{conflictId}/withdrawal")
    @Idempotent
    @PermissionsAllowed("conflict:write")
    @Operation(
            summary = "Withdraws a conflict of interest with the reason: leader or keeper, never the member concerned")
    public ConflictView withdraw(
            @PathParam("id") UUID teamId,
            @PathParam("conflictId") UUID conflictId,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull WithdrawalRequest request) {
        return ConflictView.of(desk.withdraw(teamId, conflictId, ifMatch, request.reason()));
    }

    public record ConflictRequest(
            @NotNull UUID memberId, @NotNull UUID establishmentId, @NotBlank @Size(max = 1000) String reason) {

        /** Never the reason, should the record ever meet a log. */
        @Override
        public String toString() {
            return "ConflictRequest[" + memberId + ", " + establishmentId + "]";
        }
    }

    @Schema(name = "ConflictWithdrawal")
    public record WithdrawalRequest(@NotBlank @Size(max = 1000) String reason) {

        @Override
        public String toString() {
            return "WithdrawalRequest[]";
        }
    }

    /**
     * A conflict as the own team sees it.
     *
     * @param withdrawnOn the day from which the member is free again, null while it bars
     */
    public record ConflictView(
            UUID id,
            long version,
            UUID teamId,
            UUID memberId,
            UUID establishmentId,
            String reason,
            LocalDate declaredOn,
            UUID declaredBy,
            LocalDate withdrawnOn,
            String withdrawalReason)
            implements Versioned {

        static ConflictView of(Conflict conflict) {
            Conflict.Declaration is = conflict.declaration();
            return new ConflictView(
                    conflict.id(),
                    conflict.version(),
                    is.teamId(),
                    is.memberId(),
                    is.establishmentId(),
                    is.reason(),
                    is.declaredOn(),
                    is.declaredBy(),
                    conflict.withdrawnOn(),
                    conflict.withdrawalReason());
        }
    }
}
