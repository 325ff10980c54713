package vn.lanhmanh.casework.law;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.security.PermissionsAllowed;

/** The fine bands over HTTP, those that are switched off included. */
@Path("/v1/sanction-norms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sanction norms")
public class NormResource {

    private final Norms norms;

    NormResource(Norms norms) {
        this.norms = norms;
    }

    @GET
    @PermissionsAllowed("norm:read")
    @Operation(summary = "Lists the norms in force on the day of an act")
    public List<NormView> list(@QueryParam("act") ProhibitedAct act, @NotNull @QueryParam("on") LocalDate on) {
        return norms.on(act, on).stream().map(NormView::from).toList();
    }

    /**
     * A norm for an individual.
     *
     * @param middle what is proposed without circumstances, whole VND
     * @param enabled false: not verified, a sanction by it is refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NormView(
            String code,
            String legalBasis,
            ProhibitedAct act,
            Norm.Subject subject,
            String name,
            Long min,
            Long max,
            Long middle,
            boolean warningAllowed,
            List<String> supplementary,
            boolean enabled) {

        static NormView from(Norm norm) {
            return new NormView(
                    norm.code(),
                    norm.basis(),
                    norm.act(),
                    norm.subject(),
                    norm.name(),
                    norm.min(),
                    norm.max(),
                    norm.min() == null ? null : (norm.min() + norm.max()) / 2,
                    norm.warningAllowed(),
                    norm.supplementary(),
                    norm.enabled());
        }
    }
}
