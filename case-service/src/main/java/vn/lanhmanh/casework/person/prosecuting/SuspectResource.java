package vn.lanhmanh.casework.person.prosecuting;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The suspects of a case over HTTP, under their pseudonyms. */
@Path("/v1/cases/{id}/suspects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class SuspectResource {

    private final SuspectDesk desk;

    SuspectResource(SuspectDesk desk) {
        this.desk = desk;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("case:write")
    @Operation(summary = "Names a person of the case whom its file accuses that was sent to the criminal bodies")
    public PersonView name(@PathParam("id") UUID caseId, @Valid @NotNull SuspectRequest request) {
        return PersonView.from(desk.name(caseId, request.personId()));
    }

    /** @param personId one of the persons of the case */
    public record SuspectRequest(@NotNull UUID personId) {}
}
