package vn.lanhmanh.inspection.establishment.licence;

import java.time.LocalDate;
import java.util.Set;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.inspection.establishment.Paper;
import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;

/** The licences that sanctions take away, over HTTP. */
@Path("/v1/licence-suspensions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Licence suspensions")
public class LicenceSuspensionResource {

    private final LicenceDesk desk;
    private final LicenceSuspensions suspensions;
    private final Office office;
    private final Newest newest;

    LicenceSuspensionResource(LicenceDesk desk, LicenceSuspensions suspensions, Office office, Newest newest) {
        this.desk = desk;
        this.suspensions = suspensions;
        this.office = office;
        this.newest = newest;
    }

    @GET
    @PermissionsAllowed("establishment:read")
    @Operation(
            summary =
                    "Lists the sanctions that take a licence in the caller's area; those in state TOLD wait for somebody to read the decision")
    public Page<LicenceSuspensionView> list(
            @QueryParam("state") LicenceSuspension.State state,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return newest.page(
                        "licence-suspensions " + state,
                        cursor,
                        limit,
                        row -> row.suspension().sanctionId(),
                        (UUID before, Integer max) -> suspensions.newest(office.reach(), state, before, max))
                .map(LicenceSuspensionView::of);
    }

    @GET
    @Path("/{sanctionId}")
    @PermissionsAllowed("establishment:read")
    @Operation(summary = "Shows a sanction that takes a licence")
    public LicenceSuspensionView get(@PathParam("sanctionId") UUID sanctionId) {
        return suspensions
                .within(office.reach(), sanctionId)
                .map(LicenceSuspensionView::of)
                .orElseThrow(NotFoundException::new);
    }

    @PUT
    @Path("/{sanctionId}")
    @PermissionsAllowed("establishment:write")
    @Operation(
            summary = "Confirms from the decision itself which papers a sanction takes and for how long, or mends that")
    public LicenceSuspensionView confirm(
            @PathParam("sanctionId") UUID sanctionId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull DecisionRequest request) {
        return LicenceSuspensionView.of(desk.confirm(sanctionId, ifMatch, request));
    }

    /**
     * What the decision says.
     *
     * @param papers whose use it takes
     * @param until the last day
     */
    public record DecisionRequest(
            @NotBlank @Size(max = 100) @Pattern(regexp = Paper.NUMBER) String decisionNumber,
            @NotEmpty @Size(max = 6) Set<@NotNull PaperType> papers,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    /**
     * A sanction that takes a licence of an establishment for a time.
     *
     * @param establishmentId the establishment that stands by now
     * @param months the term as told
     * @param decisionNumber absent until the suspension was confirmed from the decision
     * @param papers whose use it takes; supposed in state TOLD
     * @param until the last day; absent where no term was told
     */
    public record LicenceSuspensionView(
            UUID sanctionId,
            long version,
            UUID establishmentId,
            String establishmentCode,
            String establishmentName,
            LicenceSuspension.State state,
            LocalDate decidedOn,
            Integer months,
            String decisionNumber,
            Set<PaperType> papers,
            LocalDate from,
            LocalDate until,
            LocalDate annulledOn)
            implements Versioned {

        static LicenceSuspensionView of(LicenceSuspensions.Row row) {
            LicenceSuspension is = row.suspension();
            return new LicenceSuspensionView(
                    is.sanctionId(),
                    is.version(),
                    is.establishmentId(),
                    row.code(),
                    row.name(),
                    is.state(),
                    is.decidedOn(),
                    is.months(),
                    is.decisionNumber(),
                    is.papers(),
                    is.from(),
                    is.until(),
                    is.annulledOn());
        }
    }
}
