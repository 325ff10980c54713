package vn.lanhmanh.casework.erasure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.Page;

/** The erasures of persons over HTTP, for whoever has to decide them. */
@Path("/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasure")
public class ErasureResource {

    private final Erasures erasures;
    private final Newest newest;

    ErasureResource(Erasures erasures, Newest newest) {
        this.erasures = erasures;
        this.newest = newest;
    }

    @GET
    @PermissionsAllowed("erasure:read")
    @Operation(summary = "Lists the erasures of persons of the caller's area, the newest request first")
    public Page<ErasureView> list(
            @QueryParam("state") Erasure.State state,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "erasures:" + state,
                        cursor,
                        limit,
                        (before, max) -> erasures.newestOfPersons(newest.reach(), state, before, max))
                .map(ErasureView::from);
    }
}
