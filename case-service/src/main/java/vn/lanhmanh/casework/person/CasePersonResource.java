package vn.lanhmanh.casework.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.person.PersonResource.PersonView;
import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The persons of a case over HTTP, under their pseudonyms. */
@Path("/v1/cases/{id}/persons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class CasePersonResource {

    private final PersonDesk desk;
    private final Persons persons;
    private final CaseFiles cases;
    private final Newest newest;

    CasePersonResource(PersonDesk desk, Persons persons, CaseFiles cases, Newest newest) {
        this.desk = desk;
        this.persons = persons;
        this.cases = cases;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("person:write")
    @Operation(summary = "Adds a person to a case; the identity is sealed")
    @APIResponseSchema(value = PersonView.class, responseCode = "201")
    public RestResponse<PersonView> add(@PathParam("id") UUID caseId, @Valid @NotNull PersonRequest request) {
        var person = desk.add(caseId, request);
        return Versioned.created("/v1/persons/" + person.id(), PersonView.from(person));
    }

    @GET
    @PermissionsAllowed("person:read")
    @Operation(summary = "Lists the persons of a case under their pseudonyms")
    public List<PersonView> ofCase(@PathParam("id") UUID caseId) {
        var file = cases.within(newest.reach(), caseId).orElseThrow(NotFoundException::new);
        return persons.ofCase(file.id()).stream().map(PersonView::from).toList();
    }

    /** @param actOn day of the act; the age band is that of this day */
    public record PersonRequest(
            @NotNull InvolvedPerson.Role role, @NotNull LocalDate actOn, @Valid @NotNull Identity identity) {}
}
