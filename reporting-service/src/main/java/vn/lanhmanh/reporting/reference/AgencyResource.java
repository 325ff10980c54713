package vn.lanhmanh.reporting.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.reference.Agency;
import vn.lanhmanh.platform.web.Page;

/** The agencies of the plan over HTTP. */
@Path("/v1/agencies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference")
public class AgencyResource {

    private final Agencies agencies;
    private final Clock clock;

    AgencyResource(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("reference:read")
    @Operation(summary = "Lists the agencies of a day, all on one page")
    public Page<AgencyView> list(@QueryParam("on") LocalDate on) {
        LocalDate day = Optional.ofNullable(on).orElseGet(() -> LocalDate.now(clock));
        return new Page<>(agencies.all(day), null).map(AgencyView::from);
    }

    /** @param requested asked by the plan, not subordinate to the provincial committee */
    public record AgencyView(
            String code,
            String name,
            String nameEn,
            Agency.Kind kind,
            boolean requested,
            String districtCode,
            LocalDate validFrom,
            LocalDate validTo,
            String successor) {

        static AgencyView from(Agency agency) {
            return new AgencyView(
                    agency.code(),
                    agency.name(),
                    agency.nameEn(),
                    agency.kind(),
                    agency.requested(),
                    agency.districtCode(),
                    agency.validFrom(),
                    agency.validTo(),
                    agency.successor());
        }
    }
}
