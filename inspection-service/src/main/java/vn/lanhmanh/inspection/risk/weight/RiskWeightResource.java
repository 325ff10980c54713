package vn.lanhmanh.inspection.risk.weight;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.office.Office;

/** The weights of the risk score over HTTP. */
@Path("/v1/risk-weights")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments")
public class RiskWeightResource {

    private final WeightSets sets;
    private final Office office;

    RiskWeightResource(WeightSets sets, Office office) {
        this.sets = sets;
        this.office = office;
    }

    @GET
    @PermissionsAllowed("establishment:read")
    @Operation(summary = "Shows the points of the risk score that are in force on a day, today unless one is asked for")
    public WeightsView inForce(@QueryParam("on") LocalDate on) {
        return WeightsView.from(sets.inForce(Objects.requireNonNullElseGet(on, office::today)));
    }

    /**
     * The weights in force.
     *
     * @param validTo the last day, absent for no end
     * @param weights by weight and key, such as {@code KIND KARAOKE} or {@code TIPS HALF_LIFE_DAYS}
     */
    public record WeightsView(String set, LocalDate validFrom, LocalDate validTo, Map<String, Integer> weights) {

        static WeightsView from(WeightSet set) {
            return new WeightsView(set.id(), set.validFrom(), set.validTo(), set.inOrder());
        }
    }
}
