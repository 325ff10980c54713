package vn.lanhmanh.inspection.establishment.listing;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.establishment.EstablishmentView;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;

/** The lists of the register over HTTP. */
@Path("/v1/establishments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments")
public class ListingResource {

    private final Listing listing;
    private final Office office;
    private final Cursors cursors;

    ListingResource(Listing listing, Office office, Cursors cursors) {
        this.listing = listing;
        this.office = office;
        this.cursors = cursors;
    }

    @GET
    @PermissionsAllowed("establishment:read")
    @Operation(
            summary =
                    "Lists the establishments of the caller's area; q finds words by their beginnings, accents or not;"
                            + " where it finds none, the most similar are listed on one page and marked similar")
    public Page<EstablishmentView> list(
            @Valid @BeanParam Criteria asked,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        String list = "establishments " + asked;
        List<String> after = cursors.decode(list, cursor).orElse(List.of());
        return listing.search(office.reach(), asked, after, limit)
                .page(limit, row -> cursors.encode(list, asked.sort().keysOf(row)));
    }
}
