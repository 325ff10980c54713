package vn.lanhmanh.inspection.establishment.note;

import java.net.URI;
import java.time.Instant;
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

import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The notes of the police over HTTP. */
@Path("/v1/establishments/{id}/restricted-notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments")
public class NoteResource {

    private static final UUID BEHIND_ALL = new UUID(-1L, -1L);

    private final NoteDesk desk;
    private final Cursors cursors;

    NoteResource(NoteDesk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("establishment-note:write")
    @Operation(summary = "Writes a note that only the police of the area read; the answer does not repeat it")
    @APIResponseSchema(value = NoteReceipt.class, responseCode = "201")
    public RestResponse<NoteReceipt> write(@PathParam("id") UUID id, @Valid @NotNull NoteRequest request) {
        RestrictedNote note = desk.write(id, request.text());
        return RestResponse.ResponseBuilder.<NoteReceipt>create(RestResponse.Status.CREATED)
                .location(URI.create("/v1/establishments/" + note.establishmentId() + "/restricted-notes/" + note.id()))
                .entity(new NoteReceipt(note.id(), note.at()))
                .build();
    }

    @GET
    @PermissionsAllowed("establishment-note:read")
    @Operation(
            summary =
                    "Reads the notes of the police on an establishment, the latest first; each reading is accounted for")
    public Page<NoteView> read(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        String list = "restricted notes " + id;
        UUID before = cursors.decode(list, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(BEHIND_ALL);
        return Page.of(desk.read(id, before, limit + 1), limit, row -> cursors.encode(list, row.id()))
                .map(NoteView::of);
    }

    @GET
    @Path("/{noteId}")
    @PermissionsAllowed("establishment-note:read")
    @Operation(summary = "Reads one note of the police on an establishment; each reading is accounted for")
    public NoteView get(@PathParam("id") UUID id, @PathParam("noteId") UUID noteId) {
        return NoteView.of(desk.read(id, noteId));
    }

    public record NoteRequest(@NotBlank @Size(max = 4000) String text) {}

    /** That a note was taken: kept for a repeated request, so it says nothing. */
    public record NoteReceipt(UUID id, Instant at) {}

    public record NoteView(UUID id, Instant at, UUID by, String agencyCode, String text) {

        static NoteView of(RestrictedNote note) {
            return new NoteView(note.id(), note.at(), note.subject(), note.agencyCode(), note.text());
        }
    }
}
