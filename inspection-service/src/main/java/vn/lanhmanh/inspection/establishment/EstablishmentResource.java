package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.establishment.place.Location;
import vn.lanhmanh.inspection.establishment.required.RequiredPapers;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.risk.RiskRegister;
import vn.lanhmanh.platform.web.IfMatch;
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
    private final RequiredPapers required;
    private final RiskRegister risks;
    private final Office office;

    EstablishmentResource(
            EstablishmentDesk desk,
            Establishments establishments,
            RequiredPapers required,
            RiskRegister risks,
            Office office) {
        this.desk = desk;
        this.establishments = establishments;
        this.required = required;
        this.risks = risks;
        this.office = office;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("establishment:write")
    @Operation(summary = "Registers an establishment")
    @APIResponseSchema(value = EstablishmentView.class, responseCode = "201")
    public RestResponse<EstablishmentView> register(@Valid @NotNull EstablishmentRequest request) {
        EstablishmentView view = EstablishmentView.written(desk.register(request), office.today());
        return Versioned.created("/v1/establishments/" + view.id(), view);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("establishment:read")
    @Operation(summary = "Shows an establishment with its papers and its risk, explained")
    public EstablishmentView get(@PathParam("id") UUID id) {
        Establishment establishment = establishments.within(office.reach(), id).orElseThrow(NotFoundException::new);
        LocalDate today = office.today();
        return EstablishmentView.whole(
                establishment,
                today,
                risks.score(required.subject(establishment, today)),
                Particulars.namesReadableBy(office.caller()));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("establishment:write")
    @Operation(summary = "Replaces what the register says of an establishment")
    public EstablishmentView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull EstablishmentRequest request) {
        return EstablishmentView.written(desk.change(id, ifMatch, request), office.today());
    }

    /**
     * What a caller says of an establishment.
     *
     * @param highRisk marked as a place to watch; absent is no
     * @param securityOfficer name of the person responsible for security and order (Decree 96/2016)
     * @param owner name of the owner
     * @param reviewedBy code of the agency, or of the commune, that reviewed it on the day of {@code reviewedOn}
     */
    public record EstablishmentRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull EstablishmentKind kind,
            @Size(max = 200) String kindNote,
            @NotNull LegalForm legalForm,
            @Pattern(regexp = "\\d{10}(-\\d{3})?") String taxCode,
            @NotNull @Pattern(regexp = "\\d{5}") String communeCode,
            @NotBlank @Size(max = 300) String address,
            @NotNull Boolean conditionalBusiness,
            @NotNull Boolean atRisk,
            @Valid @NotNull Workers workers,
            @Size(max = 50) List<@Valid @NotNull Paper> papers,
            LocalDate reviewedOn,
            Boolean highRisk,
            @Size(max = 200) String securityOfficer,
            @Valid Location location,
            @Size(max = 200) String owner,
            @Pattern(regexp = "[A-Z0-9_]{2,20}") String reviewedBy) {

        public Particulars particulars(String districtCode) {
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
                    reviewedOn,
                    Boolean.TRUE.equals(highRisk),
                    securityOfficer,
                    location,
                    owner,
                    reviewedBy);
        }

        public List<Paper> papersOrNone() {
            return papers == null ? List.of() : papers;
        }
    }

    /** Numbers of workers, never their names. */
    public record Workers(@NotNull @PositiveOrZero Integer total, @NotNull @PositiveOrZero Integer women) {}
}
