package vn.lanhmanh.reporting.activity;

import java.time.LocalDate;
import java.util.List;
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
import jakarta.ws.rs.PUT;
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
import vn.lanhmanh.reporting.activity.Activities.Criteria;
import vn.lanhmanh.reporting.office.Office;

/** What the units did, over HTTP. */
@Path("/v1/activities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activities")
public class ActivityResource {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";
    private static final int PEOPLE_AT_MOST = 100_000_000;

    private final ActivityDesk desk;
    private final Activities activities;
    private final Office office;
    private final Newest newest;

    ActivityResource(ActivityDesk desk, Activities activities, Office office, Newest newest) {
        this.desk = desk;
        this.activities = activities;
        this.office = office;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("activity:write")
    @Operation(summary = "Enters an activity of the caller's unit: numbers only, never names of persons")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public RestResponse<ActivityView> enter(@Valid @NotNull ActivityRequest request) {
        ActivityView view = ActivityView.from(desk.enter(request));
        return Versioned.created("/v1/activities/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("activity:read")
    @Operation(summary = "Lists activities, the newest entry first; a unit sees its own")
    public Page<ActivityView> list(
            @QueryParam("kind") Activity.Kind kind,
            @QueryParam("unit") String unit,
            @QueryParam("district") String district,
            @QueryParam("commune") String commune,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var asked = new Criteria(kind, unit, district, commune, from, to);
        return newest.page(
                        "activities " + asked,
                        cursor,
                        limit,
                        Activity::id,
                        (before, max) -> activities.newest(office.area(), office.unitLimit(), asked, before, max))
                .map(ActivityView::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("activity:read")
    @Operation(summary = "Shows an activity")
    public ActivityView show(@PathParam("id") UUID id) {
        return activities
                .within(office.area(), office.unitLimit(), id)
                .map(ActivityView::from)
                .orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("activity:write")
    @Operation(summary = "Replaces what the unit told of an activity")
    public ActivityView correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ActivityRequest request) {
        return ActivityView.from(desk.correct(id, ifMatch, request));
    }

    /**
     * At most one of commune and district; neither is the whole province.
     *
     * @param form code of the form, such as CONFERENCE, LOUDSPEAKER or ONLINE
     * @param targetGroup code of whom it was for, such as WORKERS
     */
    public record ActivityRequest(
            @NotNull Activity.Kind kind,
            @Pattern(regexp = CODE) String form,
            @NotBlank @Size(max = 300) String title,
            @NotNull LocalDate on,
            LocalDate until,
            String communeCode,
            String districtCode,
            @NotBlank String unitCode,
            @Pattern(regexp = CODE) String targetGroup,
            @Min(0) @Max(PEOPLE_AT_MOST) Integer attendants,
            @Min(0) @Max(PEOPLE_AT_MOST) Integer residentsReached,
            @Size(max = 5) List<Activity.@NotNull Programme> programmes,
            Activity.InterventionKind interventionKind,
            @Size(min = 1, max = 60) String documentNumber,
            Boolean executed) {

        Particulars particulars(String district) {
            return new Particulars(
                    kind,
                    form,
                    title,
                    on,
                    until,
                    district,
                    communeCode,
                    targetGroup,
                    attendants,
                    residentsReached,
                    programmes == null
                            ? List.of()
                            : programmes.stream().distinct().sorted().toList(),
                    interventionKind,
                    documentNumber,
                    executed);
        }
    }

    public record ActivityView(
            UUID id,
            long version,
            Activity.Kind kind,
            String form,
            String title,
            LocalDate on,
            LocalDate until,
            String communeCode,
            String districtCode,
            String unitCode,
            String targetGroup,
            Integer attendants,
            Integer residentsReached,
            List<Activity.Programme> programmes,
            Activity.InterventionKind interventionKind,
            String documentNumber,
            Boolean executed)
            implements Versioned {

        static ActivityView from(Activity activity) {
            Particulars what = activity.what();
            return new ActivityView(
                    activity.id(),
                    activity.version(),
                    what.kind(),
                    what.form(),
                    what.title(),
                    what.heldOn(),
                    what.heldUntil(),
                    what.communeCode(),
                    what.districtCode(),
                    activity.unitCode(),
                    what.targetGroup(),
                    what.attendants(),
                    what.residentsReached(),
                    what.programmes(),
                    what.interventionKind(),
                    what.documentNumber(),
                    what.executed());
        }
    }
}
