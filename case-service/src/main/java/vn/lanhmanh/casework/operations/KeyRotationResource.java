package vn.lanhmanh.casework.operations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.sealing.KeyRotation;

/** How far the rotation of the wrapping key is. */
@Path("/v1/case-operations/key-rotation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class KeyRotationResource {

    private final KeyRotation rotation;

    KeyRotationResource(KeyRotation rotation) {
        this.rotation = rotation;
    }

    @GET
    @PermissionsAllowed("key-rotation:read")
    @Operation(summary = "Shows how many data keys each master key still wraps")
    public KeyRotation.Progress get() {
        return rotation.progress();
    }
}
