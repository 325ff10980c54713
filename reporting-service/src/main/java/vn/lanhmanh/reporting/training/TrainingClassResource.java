package vn.lanhmanh.reporting.training;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** Training classes and who attended them, over HTTP. */
@Path("/v1/training-classes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class TrainingClassResource {

    private final TrainingDesk desk;
    private final TrainingClasses classes;
    private final Newest newest;

    TrainingClassResource(TrainingDesk desk, TrainingClasses classes, Newest newest) {
        this.desk = desk;
        this.classes = classes;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("training:write")
    @Operation(summary = "Enters a class that the caller's unit held")
    @APIResponseSchema(value = ClassView.class, responseCode = "201")
    public RestResponse<ClassView> hold(@Valid @NotNull ClassRequest request) {
        ClassView view = ClassView.from(desk.hold(request));
        return Versioned.created("/v1/training-classes/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("training:read")
    @Operation(summary = "Lists the classes of all units, the newest entry first, with how many attended")
    public Page<ClassView> list(
            @QueryParam("unit") String unit,
            @QueryParam("topic") String topic,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var asked = new TrainingClasses.Criteria(unit, topic, from, to);
        return newest.page(
                        "training-classes " + asked,
                        cursor,
                        limit,
                        TrainingClass::id,
                        (before, max) -> classes.newest(asked, before, max))
                .map(ClassView::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("training:read")
    @Operation(summary = "Shows a class with how many attended, never who")
    public ClassView show(@PathParam("id") UUID id) {
        return classes.findByIdOptional(id).map(ClassView::from).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/{id}/attendance")
    @Idempotent
    @PermissionsAllowed("training:write")
    @Operation(summary = "Notes officers who attended, each once; another unit than the holder notes its own only")
    public ClassView attend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull AttendanceRequest request) {
        return ClassView.from(desk.attend(id, ifMatch, request.officerIds()));
    }

    /**
     * @param topic code of the topic, such as ORGANISATION or MONITORING
     * @param validMonths how long the training counts; absent for good
     */
    public record ClassRequest(
            @NotBlank @Size(max = 300) String title,
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String topic,
            @NotNull LocalDate on,
            @NotNull OfficeLevel level,
            @Min(1) @Max(120) Integer validMonths) {

        TrainingClass.Subject subject() {
            return new TrainingClass.Subject(title, topic, on, level, validMonths);
        }
    }

    public record AttendanceRequest(@NotNull @Size(min = 1, max = 500) Set<@NotNull UUID> officerIds) {}

    /** @param attendants how many officers are noted */
    public record ClassView(
            UUID id,
            long version,
            String unitCode,
            String title,
            String topic,
            LocalDate on,
            OfficeLevel level,
            Integer validMonths,
            int attendants)
            implements Versioned {

        static ClassView from(TrainingClass held) {
            TrainingClass.Subject subject = held.subject();
            return new ClassView(
                    held.id(),
                    held.version(),
                    held.unitCode(),
                    subject.title(),
                    subject.topic(),
                    subject.on(),
                    subject.level(),
                    subject.validMonths(),
                    held.attendants());
        }
    }
}
