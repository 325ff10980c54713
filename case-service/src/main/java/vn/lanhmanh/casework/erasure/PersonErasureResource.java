package vn.lanhmanh.casework.erasure;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

import vn.lanhmanh.casework.erasure.ErasureView.ErasureRequest;
import vn.lanhmanh.casework.erasure.ErasureView.RejectionRequest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The erasure of a person over HTTP. */
@Path("/v1/persons/{id}/erasure")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasure")
public class PersonErasureResource {

    private final PersonErasureDesk desk;

    PersonErasureResource(PersonErasureDesk desk) {
        this.desk = desk;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("erasure:request")
    @Operation(summary = "Asks to erase the identity of a person of a concluded case; somebody else must confirm")
    @APIResponseSchema(value = ErasureView.class, responseCode = "201")
    public RestResponse<ErasureView> request(@PathParam("id") UUID id, @Valid @NotNull ErasureRequest request) {
        return Versioned.created("/v1/persons/" + id + "/erasure", ErasureView.from(desk.request(id, request)));
    }

    @GET
    @PermissionsAllowed("erasure:read")
    @Operation(summary = "Shows the latest erasure of a person with its reason; audited")
    public ErasureView get(@PathParam("id") UUID id) {
        return desk.show(id);
    }

    @POST
    @Path("/confirmation")
    @Idempotent
    @PermissionsAllowed("erasure:decide")
    @Operation(summary = "Erases the identity for good; by another person than the one who asked")
    public ErasureView confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch) {
        return ErasureView.from(desk.confirm(id, ifMatch));
    }

    @POST
    @Path("/rejection")
    @Idempotent
    @PermissionsAllowed("erasure:decide")
    @Operation(summary = "Refuses to erase, with the reason")
    public ErasureView reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull RejectionRequest request) {
        return ErasureView.from(desk.reject(id, ifMatch, request.reason()));
    }
}
