package vn.lanhmanh.casework.person.prosecuting;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.person.PersonResource.PersonView;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The suspects of a case over HTTP, under their pseudonyms. */
@Path("/v1/cases/{id}/suspects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class SuspectResource {

    private final SuspectDesk desk;
    private final WithdrawalReading reading;

    SuspectResource(SuspectDesk desk, WithdrawalReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("case:write")
    @Operation(summary = "Names a person of the case whom its file accuses that was sent to the criminal bodies")
    public PersonView name(@PathParam("id") UUID caseId, @Valid @NotNull SuspectRequest request) {
        return PersonView.from(desk.name(caseId, request.personId()));
    }

    @POST
    @Path("/{personId}/withdrawal")
    @Idempotent
    @PermissionsAllowed("case:write")
    @Operation(summary = "Takes back that the file accuses the person; the reason is sealed")
    public PersonView withdraw(
            @PathParam("id") UUID caseId,
            @PathParam("personId") UUID personId,
            @Valid @NotNull SuspectWithdrawalRequest request) {
        return PersonView.from(desk.withdraw(caseId, personId, request.reason()));
    }

    @POST
    @Path("/{personId}/withdrawal-readings")
    @PermissionsAllowed("identity:read")
    @Operation(summary = "Opens why namings of a person of an own case were taken back; needs a purpose and is audited")
    public Page<WithdrawalView> readWithdrawals(
            @PathParam("id") UUID caseId,
            @PathParam("personId") UUID personId,
            @Valid @NotNull WithdrawalReadingRequest request) {
        return new Page<>(reading.read(caseId, personId, request.purpose()), null);
    }

    /** @param personId one of the persons of the case */
    public record SuspectRequest(@NotNull UUID personId) {}

    public record SuspectWithdrawalRequest(@NotBlank @Size(max = 1_000) String reason) {}

    public record WithdrawalReadingRequest(@NotBlank @Size(min = 5, max = 300) String purpose) {}

    /**
     * That a naming was taken back, and why.
     *
     * @param by subject of who did
     */
    public record WithdrawalView(LocalDate withdrawnOn, UUID by, String reason) {

        /** Never the words, should the record ever meet a log. */
        @Override
        public String toString() {
            return "WithdrawalView[" + withdrawnOn + "]";
        }
    }
}
