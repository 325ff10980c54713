package vn.lanhmanh.reporting.commune;

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
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;
import vn.lanhmanh.reporting.commune.CommuneClassification.Result;
import vn.lanhmanh.reporting.commune.CommuneClassifications.Criteria;
import vn.lanhmanh.reporting.office.Office;

/** The yearly classifications of the communes over HTTP. */
@Path("/v1/commune-classifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communes")
public class CommuneClassificationResource {

    private final CommuneDesk desk;
    private final CommuneClassifications classifications;
    private final Office office;
    private final Newest newest;

    CommuneClassificationResource(
            CommuneDesk desk, CommuneClassifications classifications, Office office, Newest newest) {
        this.desk = desk;
        this.classifications = classifications;
        this.office = office;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("commune:write")
    @Operation(summary = "Enters how a commune is classified for a year, once")
    @APIResponseSchema(value = ClassificationView.class, responseCode = "201")
    public RestResponse<ClassificationView> classify(@Valid @NotNull ClassificationRequest request) {
        ClassificationView view = ClassificationView.from(desk.classify(request));
        return Versioned.created("/v1/commune-classifications/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("commune:read")
    @Operation(summary = "Lists the classifications of the caller's area, the newest entry first")
    public Page<ClassificationView> list(
            @QueryParam("year") Integer year,
            @QueryParam("result") Result result,
            @QueryParam("district") String district,
            @QueryParam("commune") String commune,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var asked = new Criteria(year, result, district, commune);
        return newest.page(
                        "commune-classifications " + asked,
                        cursor,
                        limit,
                        CommuneClassification::id,
                        (before, max) -> classifications.newest(office.area(), asked, before, max))
                .map(ClassificationView::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("commune:read")
    @Operation(summary = "Shows a commune's classification of a year")
    public ClassificationView show(@PathParam("id") UUID id) {
        return classifications
                .within(office.area(), id)
                .map(ClassificationView::from)
                .orElseThrow(NotFoundException::new);
    }

    /** @param criteriaSet version of the criteria, such as NQLT01/2008 */
    public record ClassificationRequest(
            @NotBlank String communeCode,
            @NotNull @Min(2008) @Max(2100) Integer year,
            @NotNull Result result,
            @NotBlank @Size(max = 60) String decisionNumber,
            @NotNull LocalDate decidedOn,
            @Size(min = 1, max = 60) String criteriaSet) {

        CommuneClassification.Decision decision() {
            return new CommuneClassification.Decision(result, decisionNumber, decidedOn, criteriaSet);
        }
    }

    public record ClassificationView(
            UUID id,
            long version,
            String communeCode,
            String districtCode,
            int year,
            Result result,
            String decisionNumber,
            LocalDate decidedOn,
            String criteriaSet)
            implements Versioned {

        static ClassificationView from(CommuneClassification classification) {
            CommuneClassification.Decision decision = classification.decision();
            return new ClassificationView(
                    classification.id(),
                    classification.version(),
                    classification.communeCode(),
                    classification.districtCode(),
                    classification.year(),
                    decision.result(),
                    decision.decisionNumber(),
                    decision.decidedOn(),
                    decision.criteriaSet());
        }
    }
}
