package vn.lanhmanh.casework.erasure;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The erasure of an informant over HTTP. */
@Path("/v1/tips/{id}/informant-erasure")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasure")
public class InformantErasureResource {

    private final InformantErasureDesk desk;

    InformantErasureResource(InformantErasureDesk desk) {
        this.desk = desk;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("informant:erase")
    @Operation(summary = "Asks to erase who told a tip that has come to its end; somebody else must confirm")
    @APIResponseSchema(value = ErasureView.class, responseCode = "201")
    public RestResponse<ErasureView> request(@PathParam("id") UUID id, @Valid @NotNull ErasureRequest request) {
        return RestResponse.status(RestResponse.Status.CREATED, ErasureView.from(desk.request(id, request)));
    }

    @POST
    @Path("/confirmation")
    @Idempotent
    @PermissionsAllowed("informant:erase")
    @Operation(summary = "Erases who told a tip for good; by another person than the one who asked")
    public ErasureView confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch) {
        return ErasureView.from(desk.confirm(id, ifMatch));
    }
}
