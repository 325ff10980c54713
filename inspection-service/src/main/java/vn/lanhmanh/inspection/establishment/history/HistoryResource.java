package vn.lanhmanh.inspection.establishment.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.establishment.EstablishmentView;
import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;

/** The past of an establishment over HTTP. */
@Path("/v1/establishments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments")
public class HistoryResource {

    private static final UUID BEHIND_ALL = new UUID(-1L, -1L);

    private final HistoryEntries entries;
    private final Past past;
    private final Establishments establishments;
    private final Office office;
    private final Cursors cursors;

    HistoryResource(HistoryEntries entries, Past past, Establishments establishments, Office office, Cursors cursors) {
        this.entries = entries;
        this.past = past;
        this.establishments = establishments;
        this.office = office;
        this.cursors = cursors;
    }

    @GET
    @Path("/history")
    @PermissionsAllowed("establishment:read")
    @Operation(
            summary =
                    "Lists who changed which field of an establishment, or of one merged with it, when, the latest write first")
    public Page<HistoryView> history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        establishments.requireWithin(office.reach(), id);
        String list = "history " + id;
        UUID before = cursors.decode(list, cursor)
                .map(keys -> UUID.fromString(keys.get(0)))
                .orElse(BEHIND_ALL);
        boolean named = Particulars.namesReadableBy(office.caller());
        return Page.of(
                        entries.page(establishments.sameWithin(office.reach(), id), before, limit + 1),
                        limit,
                        row -> cursors.encode(list, row.id()))
                .map(entry -> HistoryView.of(entry, named));
    }

    @GET
    @Path("/state")
    @PermissionsAllowed("establishment:read")
    @Operation(summary = "Shows what the register said of an establishment at the end of a day")
    public StateView state(@PathParam("id") UUID id, @QueryParam("on") @NotNull LocalDate on) {
        establishments.requireWithin(office.reach(), id);
        return past.on(id, on, Particulars.namesReadableBy(office.caller()))
                .map(then -> new StateView(on, then))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * One write.
     *
     * @param establishmentId the establishment written, which may be one merged with the one asked for
     * @param by the subject who wrote it; the nil UUID for the system
     */
    public record HistoryView(
            UUID id, UUID establishmentId, Instant at, UUID by, String verb, List<ChangeView> changes) {

        static HistoryView of(HistoryEntry entry, boolean named) {
            return new HistoryView(
                    entry.id(),
                    entry.establishmentId(),
                    entry.at(),
                    entry.subject(),
                    entry.verb(),
                    entry.changes().stream()
                            .map(change -> ChangeView.of(
                                    named || !Words.NAMES.contains(change.field()) ? change : change.sealed()))
                            .toList());
        }
    }

    /** A field with its values; both are absent where the caller may not read them. */
    public record ChangeView(String field, Object before, Object after) {

        static ChangeView of(Change change) {
            return new ChangeView(change.field(), Change.known(change.before()), Change.known(change.after()));
        }
    }

    /** The register's words on a day. */
    public record StateView(LocalDate on, EstablishmentView establishment) {}
}
