package vn.lanhmanh.casework.casefile;

import java.time.LocalDate;
import java.util.Set;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.casefile.crimesigns.CrimeSignal;
import vn.lanhmanh.casework.casefile.ending.Outcome;
import vn.lanhmanh.casework.deadline.Deadline;
import vn.lanhmanh.casework.deadline.Deadlines;
import vn.lanhmanh.casework.prosecution.Transfer;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** Cases over HTTP. */
@Path("/v1/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class CaseResource {

    private final CaseDesk desk;
    private final CaseFiles cases;
    private final CaseFindings findings;
    private final Deadlines deadlines;
    private final Newest newest;

    CaseResource(CaseDesk desk, CaseFiles cases, CaseFindings findings, Deadlines deadlines, Newest newest) {
        this.desk = desk;
        this.cases = cases;
        this.findings = findings;
        this.deadlines = deadlines;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("case:write")
    @Operation(summary = "Registers a case that no inspection opened")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public RestResponse<CaseView> register(@Valid @NotNull CaseRequest request) {
        var file = desk.register(request);
        return Versioned.created("/v1/cases/" + file.id(), CaseView.from(file));
    }

    @GET
    @PermissionsAllowed("case:read")
    @Operation(
            summary =
                    "Lists the cases of the caller's area, the newest first; reopened: whose end fell and that have no other")
    public Page<CaseView> list(
            @QueryParam("state") CaseFile.State state,
            @QueryParam("kind") Origin.Kind kind,
            @QueryParam("reopened") @DefaultValue("false") boolean reopened,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var wanted = new CaseFiles.Wanted(state, kind, reopened);
        return newest.page(
                        "cases:" + wanted,
                        cursor,
                        limit,
                        (before, max) -> cases.newest(newest.reach(), wanted, before, max))
                .map(CaseView::from);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("case:read")
    @Operation(summary = "Shows a case with its findings and deadlines")
    public CaseView get(@PathParam("id") UUID id) {
        var file = cases.within(newest.reach(), id).orElseThrow(NotFoundException::new);
        return CaseView.from(
                file,
                findings.ofCase(id),
                deadlines.ofCase(id).stream().map(Deadline.View::from).toList());
    }

    @POST
    @Path("/{id}/verification")
    @Idempotent
    @PermissionsAllowed("case:write")
    @Operation(summary = "Takes a case up for verification")
    public CaseView verify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull VerificationRequest request) {
        return CaseView.from(desk.verify(id, ifMatch, request.on()));
    }

    @POST
    @Path("/{id}/crime-signs")
    @Idempotent
    @PermissionsAllowed("case:write")
    @Operation(summary = "Answers whether there are signs of a crime; a no names each signal it goes against")
    public CaseView answerCrimeSigns(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull CrimeSignsRequest request) {
        return CaseView.from(desk.answerCrimeSigns(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/transfer")
    @Idempotent
    @PermissionsAllowed("case:write")
    @Operation(summary = "Sends the file of a case with signs of a crime to the criminal bodies")
    public CaseView transfer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull TransferRequest request) {
        return CaseView.from(desk.transfer(id, ifMatch, request.toTransfer()));
    }

    @POST
    @Path("/{id}/conclusion")
    @Idempotent
    @PermissionsAllowed("case:write")
    @Operation(summary = "Ends a case with a lawful outcome")
    public CaseView conclude(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
            @Valid @NotNull ConclusionRequest request) {
        return CaseView.from(desk.conclude(id, ifMatch, request));
    }

    /** A case as an investigator registers it; one of an inspection is opened by its findings alone. */
    public record CaseRequest(
            @NotNull Origin.Kind kind,
            @NotNull Registered origin,
            UUID tipId,
            @NotNull @Pattern(regexp = "\\d{5}") String communeCode,
            UUID establishmentId,
            @NotNull LocalDate detectedOn,
            Set<Origin.Flag> flags) {

        /** Origins that are registered. */
        public enum Registered {
            POLICE,
            TIP,
            BORDER_GUARD,
            OTHER
        }

        Origin originIn(String districtCode, UUID establishment) {
            var source = Origin.Source.valueOf(origin.name());
            return new Origin(source, null, tipId, establishment, null, communeCode, districtCode, detectedOn);
        }

        Set<Origin.Flag> flagSet() {
            return flags == null ? Set.of() : flags;
        }
    }

    @Schema(name = "CaseVerificationRequest")
    public record VerificationRequest(@NotNull LocalDate on) {}

    /**
     * @param answer YES or NO
     * @param despite with NO: every signal of the case, each looked at and found not to hold
     */
    public record CrimeSignsRequest(
            @NotNull Answer answer,
            @NotBlank @Size(max = 2_000) String reason,
            @NotNull LocalDate on,
            Set<CrimeSignal> despite) {

        @Schema(name = "CrimeSigns")
        public enum Answer {
            YES,
            NO
        }

        boolean yes() {
            return answer == Answer.YES;
        }

        Set<CrimeSignal> despiteSet() {
            return despite == null ? Set.of() : despite;
        }
    }

    public record TransferRequest(
            @NotBlank @Size(max = 200) String receiver,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) String article,
            @NotBlank @Size(max = 100) String documentNumber) {

        Transfer toTransfer() {
            return new Transfer(receiver, on, article, documentNumber);
        }
    }

    /** @param reason needed for NOT_SANCTIONED and UNFOUNDED, none otherwise */
    @Schema(name = "CaseConclusionRequest")
    public record ConclusionRequest(
            @NotNull Outcome outcome, Outcome.Reason reason, @Size(max = 2_000) String note, @NotNull LocalDate on) {}
}
