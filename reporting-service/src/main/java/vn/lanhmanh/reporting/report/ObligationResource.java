package vn.lanhmanh.reporting.report;

import java.time.LocalDate;
import java.util.Optional;
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

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.reporting.period.Periods;

/** Who has sent a report of a period, who is late, who is missing. */
@Path("/v1/periods/{id}/obligations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Periods")
public class ObligationResource {

    private final Obligations obligations;
    private final Periods periods;

    ObligationResource(Obligations obligations, Periods periods) {
        this.obligations = obligations;
        this.periods = periods;
    }

    @GET
    @PermissionsAllowed("period:read")
    @Operation(summary = "Lists what every unit owes for a period and how it stands, all on one page")
    public Page<ObligationView> list(@PathParam("id") UUID id) {
        return periods.findByIdOptional(id)
                .map(period -> new Page<>(obligations.inReach(period), null))
                .map(page -> page.map(ObligationView::from))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * @param status SENT, RETURNED (sent, to be redone), MISSING, or NOT_RECEIVED for a body that was only asked
     * @param late whether it was late the first time it was sent
     * @param overdue whether it has not come and its day has passed
     * @param inBreach late or overdue where it is owed; never for a body that was only asked
     */
    public record ObligationView(
            String unitCode,
            boolean requested,
            Obligations.Status status,
            boolean late,
            boolean overdue,
            boolean inBreach,
            UUID reportId,
            Report.State reportState,
            LocalDate submittedOn) {

        static ObligationView from(Obligations.Standing standing) {
            Optional<Report> report = Optional.ofNullable(standing.report());
            return new ObligationView(
                    standing.owed().unit(),
                    standing.owed().requested(),
                    standing.status(),
                    standing.late(),
                    standing.overdue(),
                    standing.inBreach(),
                    report.map(Report::id).orElse(null),
                    report.map(Report::state).orElse(null),
                    report.map(Report::submittedOn).orElse(null));
        }
    }
}
