package vn.lanhmanh.inspection.ground;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.office.Newest;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.web.Page;

/** The verified tips that ask for an inspection, over HTTP; nothing here tells who told them. */
@Path("/v1/grounds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Grounds of unscheduled inspections")
public class GroundResource {

    private final Grounds grounds;
    private final Office office;
    private final Newest newest;

    GroundResource(Grounds grounds, Office office, Newest newest) {
        this.grounds = grounds;
        this.office = office;
        this.newest = newest;
    }

    @GET
    @PermissionsAllowed("ground:read")
    @Operation(summary = "Lists the verified tips of the caller's area that ask for an inspection, the newest first")
    public Page<GroundView> list(
            @QueryParam("used") Boolean used,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "grounds " + used,
                        cursor,
                        limit,
                        (before, max) -> grounds.newest(office.reach(), used, before, max))
                .map(GroundView::from);
    }

    /**
     * A verified tip.
     *
     * @param used whether an inspection rests on it already
     */
    public record GroundView(
            UUID tipId,
            String communeCode,
            String districtCode,
            UUID establishmentId,
            LocalDate verifiedOn,
            boolean used) {

        static GroundView from(Ground ground) {
            return new GroundView(
                    ground.id(),
                    ground.communeCode(),
                    ground.districtCode(),
                    ground.establishmentId(),
                    ground.verifiedOn(),
                    ground.used());
        }
    }
}
