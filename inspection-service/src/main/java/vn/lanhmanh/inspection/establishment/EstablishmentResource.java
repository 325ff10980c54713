package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
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

import vn.lanhmanh.inspection.establishment.Establishments.Criteria;
import vn.lanhmanh.inspection.establishment.Establishments.Sort;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.risk.RiskRegister;
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** The register of establishments over HTTP. */
@Path("/v1/establishments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Establishments")
public class EstablishmentResource {

    private final EstablishmentDesk desk;
    private final Establishments establishments;
    private final RiskRegister risks;
    private final Office office;
    private final Cursors cursors;

    EstablishmentResource(
            EstablishmentDesk desk, Establishments establishments, RiskRegister risks, Office office, Cursors cursors) {
        this.desk = desk;
        this.establishments = establishments;
        this.risks = risks;
        this.office = office;
        this.cursors = cursors;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("establishment:write")
    @Operation(summary = "Registers an establishment")
    @APIResponseSchema(value = EstablishmentView.class, responseCode = "201")
    public RestResponse<EstablishmentView> register(@Valid @NotNull EstablishmentRequest request) {
        EstablishmentView view = EstablishmentView.written(desk.register(request));
        return Versioned.created("/v1/establishments/" + view.id(), view);
    }

    @GET
    @PermissionsAllowed("establishment:read")
    @Operation(
            summary =
                    "Lists the establishments of the caller's area; q finds words by their beginnings, accents or not")
    public Page<EstablishmentView> list(
            @QueryParam("q") @Size(max = 200) String q,
            @QueryParam("commune") String commune,
            @QueryParam("district") String district,
            @QueryParam("kind") EstablishmentKind kind,
            @QueryParam("state") EstablishmentState state,
            @QueryParam("conditionalBusiness") Boolean conditionalBusiness,
            @QueryParam("atRisk") Boolean atRisk,
            @QueryParam("sort") @DefaultValue("CODE") Sort sort,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var asked = new Criteria(q, commune, district, kind, state, conditionalBusiness, atRisk, sort);
        String list = "establishments " + asked;
        List<String> after = cursors.decode(list, cursor).orElse(List.of());
        return Page.of(
                        establishments.page(office.reach(), asked, after, limit + 1),
                        limit,
                        row -> cursors.encode(list, sort.keys(row)))
                .map(EstablishmentView::row);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("establishment:read")
    @Operation(summary = "Shows an establishment with its papers and its risk, explained")
    public EstablishmentView get(@PathParam("id") UUID id) {
        Establishment establishment = establishments.within(office.reach(), id).orElseThrow(NotFoundException::new);
        return EstablishmentView.whole(establishment, risks.score(establishment.riskSubject(office.today())));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("establishment:write")
    @Operation(summary = "Replaces what the register says of an establishment")
    public EstablishmentView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull EstablishmentRequest request) {
        return EstablishmentView.written(desk.change(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @PermissionsAllowed("establishment:write")
    @Operation(summary = "Notes that an establishment has gone out of business")
    public EstablishmentView close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ClosureRequest request) {
        return EstablishmentView.written(desk.close(id, ifMatch, request.on(), request.reason()));
    }

    /** What a caller says of an establishment. */
    public record EstablishmentRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull EstablishmentKind kind,
            @Size(max = 200) String kindNote,
            @NotNull LegalForm legalForm,
            @Pattern(regexp = "\\d{10}(-\\d{3})?") String taxCode,
            @NotNull @Pattern(regexp = "\\d{5}") String communeCode,
            @NotBlank @Size(max = 300) String address,
            boolean conditionalBusiness,
            boolean atRisk,
            @Valid @NotNull Workers workers,
            @Size(max = 50) List<@Valid @NotNull Paper> papers,
            LocalDate reviewedOn) {

        Particulars particulars(String districtCode) {
            return new Particulars(
                    name,
                    kind,
                    kindNote,
                    legalForm,
                    taxCode,
                    communeCode,
                    districtCode,
                    address,
                    conditionalBusiness,
                    atRisk,
                    workers.total(),
                    workers.women(),
                    reviewedOn);
        }

        List<Paper> papersOrNone() {
            return papers == null ? List.of() : papers;
        }
    }

    /** Numbers of workers, never their names. */
    public record Workers(@PositiveOrZero int total, @PositiveOrZero int women) {}

    public record ClosureRequest(@NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}
}
