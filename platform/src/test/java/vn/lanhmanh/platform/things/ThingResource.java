package vn.lanhmanh.platform.things;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.annotation.JsonProperty;

import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

@Path("/v1/things")
@Consumes(MediaType.APPLICATION_JSON)
public class ThingResource {

    private final ThingDesk desk;
    private final Cursors cursors;

    ThingResource(ThingDesk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    public RestResponse<ThingView> name(@NotNull @Valid Naming naming) {
        Thing thing = desk.name(naming.name());
        return Versioned.created("/v1/things/" + thing.id(), ThingView.from(thing));
    }

    @PUT
    @Path("/{id}")
    public ThingView rename(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @NotNull @Valid Naming naming) {
        return ThingView.from(desk.rename(id, ifMatch, naming.name()));
    }

    @GET
    public Page<ThingView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("2") int limit) {
        String after = cursors.decode("things", cursor).map(keys -> keys.get(0)).orElse("");
        return Page.of(desk.after(after, limit + 1), limit, thing -> cursors.encode("things", thing.name()))
                .map(ThingView::from);
    }

    /** A name, and values of every form that says what it takes. */
    public record Naming(@NotBlank String name, Size size, LocalDate day, Instant moment, UUID twin, Near near) {}

    public record Near(List<Size> sizes) {}

    public enum Size {
        SMALL,
        @JsonProperty("very-large")
        LARGE
    }

    public record ThingView(UUID id, long version, String name) implements Versioned {

        static ThingView from(Thing thing) {
            return new ThingView(thing.id(), thing.version(), thing.name());
        }
    }
}
