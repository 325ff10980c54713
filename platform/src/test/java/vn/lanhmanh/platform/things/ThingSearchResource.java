package vn.lanhmanh.platform.things;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Parameters of every form, a form with parts, and a request that meets every constraint. */
@Path("/v1/thing-searches")
public class ThingSearchResource {

    @GET
    @Path("/{number}")
    public Found find(
            @PathParam("number") int number,
            @BeanParam @Valid Asked asked,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("from") LocalDate from,
            @QueryParam("since") Instant since,
            @QueryParam("twin") UUID twin,
            @QueryParam("sure") @DefaultValue("false") boolean sure,
            @QueryParam("sizes") List<ThingResource.Size> sizes) {
        return new Found(number, limit, sure, asked.size());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Found findLike(
            @RestForm("about") @PartType(MediaType.APPLICATION_JSON) @Valid @NotNull About about,
            @RestForm("picture") @NotNull FileUpload file) {
        return new Found(0, 0, true, null);
    }

    @POST
    @Path("/constraints")
    @Consumes(MediaType.APPLICATION_JSON)
    public void violate(@NotNull @Valid Everything everything) {}

    public record Asked(
            @QueryParam("size") ThingResource.Size size, @QueryParam("least") @PositiveOrZero Integer least) {}

    public record Found(int number, int limit, boolean sure, ThingResource.Size size) {}

    public record About(@NotBlank String colour) {}

    /** One field for each constraint that the services use. */
    public record Everything(
            @NotNull Boolean notNull,
            @NotBlank String notBlank,
            @NotEmpty List<String> notEmpty,
            @Null String nothing,
            @Size(max = 3) String shortText,
            @Size(min = 5, max = 9) String text,
            @Min(2) int min,
            @Max(2) int max,
            @PositiveOrZero int positiveOrZero,
            @Digits(integer = 1, fraction = 1) java.math.BigDecimal digits,
            @Pattern(regexp = "[a-z]") String pattern) {}
}
