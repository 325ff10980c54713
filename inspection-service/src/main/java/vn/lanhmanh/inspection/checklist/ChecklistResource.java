package vn.lanhmanh.inspection.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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

/** The checklists over HTTP; they serve the whole province, so nobody's area limits reading. */
@Path("/v1/checklists")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists")
public class ChecklistResource {

    private final ChecklistDesk desk;
    private final Checklists checklists;
    private final Newest newest;

    ChecklistResource(ChecklistDesk desk, Checklists checklists, Newest newest) {
        this.desk = desk;
        this.checklists = checklists;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("checklist:write")
    @Operation(summary = "Drafts a checklist, or the next version of one with that code")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "201")
    public RestResponse<ChecklistView> draft(@Valid @NotNull ChecklistRequest request) {
        return created(desk.draft(request));
    }

    private static RestResponse<ChecklistView> created(Checklist checklist) {
        return Versioned.created("/v1/checklists/" + checklist.id(), ChecklistView.whole(checklist));
    }

    @GET
    @PermissionsAllowed("checklist:read")
    @Operation(summary = "Lists the versions of the checklists, the newest first, without their sections")
    public Page<ChecklistView> list(
            @QueryParam("code") String code,
            @QueryParam("state") ChecklistState state,
            @QueryParam("on") LocalDate on,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "checklists " + code + " " + state + " " + on,
                        cursor,
                        limit,
                        (before, max) -> checklists.newest(code, state, on, before, max))
                .map(ChecklistView::row);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("checklist:read")
    @Operation(summary = "Shows a version of a checklist with its sections and items")
    public ChecklistView get(@PathParam("id") UUID id) {
        return ChecklistView.whole(checklists.findByIdOptional(id).orElseThrow(NotFoundException::new));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("checklist:write")
    @Operation(summary = "Rewrites a draft; a published version is never edited")
    public ChecklistView edit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull DraftRequest request) {
        return ChecklistView.whole(desk.edit(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent
    @PermissionsAllowed("checklist:write")
    @Operation(summary = "Brings a draft into force from a day on; the version in force without an end ends before it")
    public ChecklistView publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull PublicationRequest request) {
        return ChecklistView.whole(desk.publish(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/retirement")
    @Idempotent
    @PermissionsAllowed("checklist:write")
    @Operation(summary = "Takes a published version out of use after a last day")
    public ChecklistView retire(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull RetirementRequest request) {
        return ChecklistView.whole(desk.retire(id, ifMatch, request.lastDay()));
    }

    @POST
    @Path("/{id}/copy")
    @Idempotent
    @PermissionsAllowed("checklist:write")
    @Operation(summary = "Copies a version as a draft of the next one")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "201")
    public RestResponse<ChecklistView> copy(@PathParam("id") UUID id, @Valid @NotNull CopyRequest request) {
        return created(desk.copy(id));
    }

    public record ChecklistRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Size(max = 30) List<@Valid @NotNull Section> sections) {}

    public record DraftRequest(
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Size(max = 30) List<@Valid @NotNull Section> sections) {}

    /**
     * The days on which the version is in force.
     *
     * @param validTo its last day, null for no end
     */
    public record PublicationRequest(@NotNull LocalDate validFrom, LocalDate validTo) {}

    public record RetirementRequest(@NotNull LocalDate lastDay) {}

    /** Nothing needs to be said. */
    public record CopyRequest() {}

    /**
     * A version as callers see it.
     *
     * @param edition counts the versions of the code
     * @param sections only when a single version is shown
     */
    public record ChecklistView(
            UUID id,
            long version,
            String code,
            int edition,
            String title,
            ChecklistState state,
            LocalDate validFrom,
            LocalDate validTo,
            List<Section> sections)
            implements Versioned {

        static ChecklistView row(Checklist checklist) {
            return view(checklist, null);
        }

        static ChecklistView whole(Checklist checklist) {
            return view(checklist, checklist.sections());
        }

        private static ChecklistView view(Checklist is, List<Section> sections) {
            return new ChecklistView(
                    is.id(),
                    is.version(),
                    is.code(),
                    is.edition(),
                    is.title(),
                    is.state(),
                    is.validFrom(),
                    is.validTo(),
                    sections);
        }
    }
}
