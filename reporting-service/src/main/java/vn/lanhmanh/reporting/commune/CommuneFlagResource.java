package vn.lanhmanh.reporting.commune;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;
import vn.lanhmanh.reporting.commune.CommuneFlags.Criteria;
import vn.lanhmanh.reporting.office.Office;

/** The flags of the communes over HTTP. */
@Path("/v1/commune-flags")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communes")
public class CommuneFlagResource {

    private final CommuneDesk desk;
    private final CommuneFlags flags;
    private final Office office;
    private final Newest newest;

    CommuneFlagResource(CommuneDesk desk, CommuneFlags flags, Office office, Newest newest) {
        this.desk = desk;
        this.flags = flags;
        this.office = office;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("commune:write")
    @Operation(summary = "Flags a commune for a time; the same flag and first day with a last day ends an open flag")
    @APIResponseSchema(value = FlagView.class, responseCode = "201")
    public RestResponse<FlagView> flag(@Valid @NotNull FlagRequest request) {
        FlagView view = FlagView.from(desk.flag(request));
        return Versioned.created("/v1/commune-flags/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("commune:read")
    @Operation(summary = "Lists the flags of the caller's area, the newest first; on asks what holds that day")
    public Page<FlagView> list(
            @QueryParam("flag") CommuneFlag.Kind flag,
            @QueryParam("district") String district,
            @QueryParam("commune") String commune,
            @QueryParam("on") LocalDate on,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var asked = new Criteria(flag, district, commune, on);
        return newest.page(
                        "commune-flags " + asked,
                        cursor,
                        limit,
                        CommuneFlag::id,
                        (before, max) -> flags.newest(office.area(), asked, before, max))
                .map(FlagView::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("commune:read")
    @Operation(summary = "Shows a flag of a commune")
    public FlagView show(@PathParam("id") UUID id) {
        return flags.within(office.area(), id).map(FlagView::from).orElseThrow(NotFoundException::new);
    }

    /** @param to last day; absent while no end is known */
    public record FlagRequest(
            @NotBlank String communeCode, @NotNull CommuneFlag.Kind flag, @NotNull LocalDate from, LocalDate to) {}

    public record FlagView(
            UUID id,
            long version,
            String communeCode,
            String districtCode,
            CommuneFlag.Kind flag,
            LocalDate from,
            LocalDate to)
            implements Versioned {

        static FlagView from(CommuneFlag flag) {
            return new FlagView(
                    flag.id(),
                    flag.version(),
                    flag.communeCode(),
                    flag.districtCode(),
                    flag.flag(),
                    flag.validFrom(),
                    flag.validTo());
        }
    }
}
