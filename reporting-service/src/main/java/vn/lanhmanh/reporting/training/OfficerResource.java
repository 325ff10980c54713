package vn.lanhmanh.reporting.training;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.training.Officers.Criteria;

/** The officers in post over HTTP. */
@Path("/v1/officers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class OfficerResource {

    private final TrainingDesk desk;
    private final Officers officers;
    private final Office office;
    private final Newest newest;

    OfficerResource(TrainingDesk desk, Officers officers, Office office, Newest newest) {
        this.desk = desk;
        this.officers = officers;
        this.office = office;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("officer:write")
    @Operation(summary = "Enters an officer of the caller's unit; the answer, which is kept for a day, has no name")
    @APIResponseSchema(value = OfficerView.class, responseCode = "201")
    public RestResponse<OfficerView> post(@Valid @NotNull OfficerRequest request) {
        OfficerView view = OfficerView.from(desk.post(request), null);
        return Versioned.created("/v1/officers/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("officer:read")
    @Operation(summary = "Lists officers, the newest entry first; on asks who was in post that day")
    public Page<OfficerView> list(
            @QueryParam("unit") String unit,
            @QueryParam("level") OfficeLevel level,
            @QueryParam("on") LocalDate on,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var asked = new Criteria(unit, level, on);
        return newest.page(
                        "officers " + asked,
                        cursor,
                        limit,
                        Officer::id,
                        (before, max) -> officers.newest(office.area(), office.unitLimit(), asked, before, max))
                .map(officer -> OfficerView.from(officer, officer.fullName()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("officer:read")
    @Operation(summary = "Shows an officer of the caller's unit; the reading of the name is accounted for")
    public OfficerView show(@PathParam("id") UUID id) {
        Officer officer = desk.show(id);
        return OfficerView.from(officer, officer.fullName());
    }

    public record OfficerRequest(
            @NotBlank String unitCode,
            @NotNull OfficeLevel level,
            @NotBlank @Size(max = 200) String post,
            @NotBlank @Size(max = 100) String fullName,
            @NotNull LocalDate inPostFrom,
            LocalDate inPostTo) {

        Officer.Post post(String districtCode) {
            return new Officer.Post(unitCode, districtCode, level, post, inPostFrom, inPostTo);
        }
    }

    public record OfficerView(
            UUID id,
            long version,
            String unitCode,
            OfficeLevel level,
            String post,
            String fullName,
            LocalDate inPostFrom,
            LocalDate inPostTo)
            implements Versioned {

        static OfficerView from(Officer officer, String fullName) {
            Officer.Post post = officer.post();
            return new OfficerView(
                    officer.id(),
                    officer.version(),
                    post.unitCode(),
                    post.level(),
                    post.title(),
                    fullName,
                    post.from(),
                    post.to());
        }
    }
}
