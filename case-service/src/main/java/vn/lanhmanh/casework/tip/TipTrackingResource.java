package vn.lanhmanh.casework.tip;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

/** Tells whoever holds a tracking code how far the tip has come, and nothing else. */
@Path("/v1/tip-trackings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tips")
public class TipTrackingResource {

    private final Tips tips;
    private final TipVault vault;

    TipTrackingResource(Tips tips, TipVault vault) {
        this.tips = tips;
        this.vault = vault;
    }

    @POST
    @PermissionsAllowed("tip:track")
    @Operation(summary = "Tells the state of the tip with that tracking code")
    public TrackingView track(@Valid @NotNull TrackingRequest request) {
        return tips.tracked(vault.trackingIndex(request.trackingCode()))
                .map(tip -> new TrackingView(tip.state()))
                .orElseThrow(NotFoundException::new);
    }

    public record TrackingRequest(@NotBlank @Size(max = 60) String trackingCode) {}

    public record TrackingView(Tip.State state) {}
}
