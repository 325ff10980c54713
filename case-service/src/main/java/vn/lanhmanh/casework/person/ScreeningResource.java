package vn.lanhmanh.casework.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.protection.Protection;
import vn.lanhmanh.casework.protection.Screening;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** Screenings of the persons of a case over HTTP. */
@Path("/v1/cases/{id}/screenings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class ScreeningResource {

    private final ScreeningDesk desk;

    ScreeningResource(ScreeningDesk desk) {
        this.desk = desk;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("screening:write")
    @Operation(summary = "Records a screening for signs of being a victim")
    @APIResponseSchema(value = ScreeningView.class, responseCode = "201")
    public RestResponse<ScreeningView> screen(@PathParam("id") UUID caseId, @Valid @NotNull ScreeningRequest request) {
        return RestResponse.status(RestResponse.Status.CREATED, ScreeningView.from(desk.screen(caseId, request)));
    }

    /** @param signs codes of what was seen, no text */
    public record ScreeningRequest(
            @NotNull UUID personId,
            @NotNull Result result,
            @Size(max = 30) Set<@Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String> signs,
            @NotNull LocalDate on) {

        /** What a screening may come to. */
        public enum Result {
            NOT_VICTIM,
            SUSPECTED_VICTIM,
            VICTIM
        }

        Protection protection() {
            return Protection.valueOf(result.name());
        }

        Screening toScreening(UUID caseId) {
            return new Screening(personId, caseId, protection(), signs, on);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScreeningView(UUID id, UUID personId, Protection result, List<String> signs, LocalDate on) {

        static ScreeningView from(Screening screening) {
            return new ScreeningView(
                    screening.id(),
                    screening.personId(),
                    screening.result(),
                    screening.signs(),
                    screening.screenedOn());
        }
    }
}
