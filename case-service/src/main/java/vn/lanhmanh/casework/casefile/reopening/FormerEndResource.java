package vn.lanhmanh.casework.casefile.reopening;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.casefile.ending.Outcome;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.platform.web.Page;

/** The ends of a case that fell, over HTTP. */
@Path("/v1/cases/{id}/former-conclusions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class FormerEndResource {

    private final CaseFiles cases;
    private final FormerEnds ends;
    private final Office office;

    FormerEndResource(CaseFiles cases, FormerEnds ends, Office office) {
        this.cases = cases;
        this.ends = ends;
        this.office = office;
    }

    @GET
    @PermissionsAllowed("case:read")
    @Operation(summary = "Lists the ends that a case had come to and that fell, the latest first, all on one page")
    public Page<FormerConclusionView> list(@PathParam("id") UUID id) {
        var file = cases.within(office.reach(), id).orElseThrow(NotFoundException::new);
        return new Page<>(ends.ofCase(file.id()), null).map(FormerConclusionView::from);
    }

    /** @param reopenedOn the day on which it fell with the decision it stood on */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FormerConclusionView(
            Outcome outcome, Outcome.Reason reason, LocalDate concludedOn, LocalDate reopenedOn) {

        static FormerConclusionView from(FormerEnd end) {
            var conclusion = end.conclusion();
            return new FormerConclusionView(
                    conclusion.outcome(), conclusion.reason(), conclusion.on(), end.reopenedOn());
        }
    }
}
