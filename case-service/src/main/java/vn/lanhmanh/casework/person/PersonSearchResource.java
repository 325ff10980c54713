package vn.lanhmanh.casework.person;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.person.PersonResource.PersonView;

/** The search for persons by document over HTTP: by POST, so that no number stands in a URL. */
@Path("/v1/person-searches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Persons")
public class PersonSearchResource {

    private final PersonDesk desk;

    PersonSearchResource(PersonDesk desk) {
        this.desk = desk;
    }

    @POST
    @PermissionsAllowed("person:search")
    @Operation(summary = "Finds persons of own cases by document number; needs a purpose and is audited")
    public List<PersonView> search(@Valid @NotNull SearchRequest request) {
        return desk.search(request.documentNumber(), request.purpose()).stream()
                .map(PersonView::from)
                .toList();
    }

    public record SearchRequest(
            @NotBlank @Size(max = 30) String documentNumber, @NotBlank @Size(min = 5, max = 300) String purpose) {

        /** Never the value, should the record ever meet a log. */
        @Override
        public String toString() {
            return "SearchRequest[sealed]";
        }
    }
}
