package vn.lanhmanh.casework.person;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.protection.AgeBand;
import vn.lanhmanh.casework.protection.Protection;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** Persons over HTTP: a pseudonym everywhere, an identity only through its own reading. */
@Path("/v1/persons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class PersonResource {

    private final PersonDesk desk;
    private final Persons persons;
    private final Newest newest;

    PersonResource(PersonDesk desk, Persons persons, Newest newest) {
        this.desk = desk;
        this.persons = persons;
        this.newest = newest;
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("person:read")
    @Operation(summary = "Shows a person under the pseudonym, without any identity")
    public PersonView get(@PathParam("id") UUID id) {
        return PersonView.from(persons.within(newest.reach(), id).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("/{id}/identity-readings")
    @PermissionsAllowed("identity:read")
    @Operation(summary = "Opens an identity within an own case; needs a purpose and is audited")
    public Identity readIdentity(@PathParam("id") UUID id, @Valid @NotNull ReadingRequest request) {
        return desk.readIdentity(id, request.caseId(), request.purpose());
    }

    @POST
    @Path("/{id}/age-showings")
    @Idempotent
    @PermissionsAllowed("person:write")
    @Operation(summary = "Shows the date of birth of a person taken as younger until now")
    public PersonView showAge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull AgeRequest request) {
        return PersonView.from(desk.showAge(id, ifMatch, request));
    }

    public record ReadingRequest(@NotBlank @Size(min = 5, max = 300) String purpose, @NotNull UUID caseId) {}

    /** @param purpose what shows the age: which paper or expert opinion */
    public record AgeRequest(@NotNull LocalDate dateOfBirth, @NotBlank @Size(min = 5, max = 300) String purpose) {}

    /**
     * A person as everybody but the reader of an identity sees one.
     *
     * @param suspectOn when the file that accuses the person was sent to the criminal bodies; absent where none was
     * @param erasedOn when the identity was erased; absent while it is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonView(
            UUID id,
            long version,
            String pseudonym,
            UUID caseId,
            InvolvedPerson.Role role,
            AgeBand ageBand,
            boolean ageShown,
            Protection protection,
            LocalDate suspectOn,
            LocalDate erasedOn)
            implements Versioned {

        public static PersonView from(InvolvedPerson person) {
            var shown = person.appearance();
            return new PersonView(
                    person.id(),
                    person.version(),
                    person.pseudonym(),
                    person.caseId(),
                    shown.role(),
                    shown.ageBand(),
                    shown.ageShown(),
                    person.protection(),
                    person.suspectOn(),
                    person.erasedOn());
        }
    }
}
