package vn.lanhmanh.casework.violation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.casework.deadline.Deadline;
import vn.lanhmanh.casework.deadline.Deadlines;
import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.violation.ViolationMinutes.SubjectKind;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.Versioned;
import vn.lanhmanh.platform.web.idempotency.Idempotent;

/** Minutes of administrative violations over HTTP; what they tell in words stays sealed until somebody of the case opens it. */
@Path("/v1/violation-minutes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Violation minutes")
public class MinutesResource {

    private final MinutesDesk desk;
    private final NarrativeReading reading;
    private final MinutesRegister register;
    private final Deadlines deadlines;
    private final Newest newest;

    MinutesResource(
            MinutesDesk desk, NarrativeReading reading, MinutesRegister register, Deadlines deadlines, Newest newest) {
        this.desk = desk;
        this.reading = reading;
        this.register = register;
        this.deadlines = deadlines;
        this.newest = newest;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("minutes:write")
    @Operation(summary = "Draws up minutes of an administrative violation, which starts the clocks")
    @APIResponseSchema(value = MinutesView.class, responseCode = "201")
    public RestResponse<MinutesView> make(@Valid @NotNull MinutesRequest request) {
        var minutes = desk.make(request);
        return Versioned.created(
                "/v1/violation-minutes/" + minutes.id(), MinutesView.from(minutes, deadlines.ofSubject(minutes.id())));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("minutes:read")
    @Operation(summary = "Shows minutes with their deadlines")
    public MinutesView get(@PathParam("id") UUID id) {
        var minutes = register.within(newest.reach(), id).orElseThrow(NotFoundException::new);
        return MinutesView.from(minutes, deadlines.ofSubject(id));
    }

    @POST
    @Path("/{id}/narrative-readings")
    @PermissionsAllowed("identity:read")
    @Operation(summary = "Opens what minutes of an own case tell in words; needs a purpose and is audited")
    public Narrative readNarrative(@PathParam("id") UUID id, @Valid @NotNull NarrativeReadingRequest request) {
        return reading.read(id, request.purpose());
    }

    public record NarrativeReadingRequest(@NotBlank @Size(min = 5, max = 300) String purpose) {}

    /**
     * Minutes as they are drawn up.
     *
     * @param furtherActs acts besides the first; each gets its own sanction in one decision
     * @param makerTitle legal title of who made them
     * @param witnesses who sign when the offender does not
     */
    public record MinutesRequest(
            @NotNull UUID caseId,
            @NotNull SubjectKind subject,
            UUID personId,
            UUID establishmentId,
            @NotNull ProhibitedAct act,
            Set<ProhibitedAct> furtherActs,
            @NotNull LocalDate actOn,
            @NotNull LocalDate discoveredOn,
            @NotNull LocalDate madeOn,
            @NotBlank @Size(max = 100) String makerTitle,
            Boolean signatureRefused,
            @Size(max = 1_000) String refusalReason,
            @Size(max = 10) List<Narrative.@Valid Witness> witnesses,
            Boolean actGoingOn,
            Boolean complex,
            Boolean explanationRequested,
            @Valid Narrative narrative) {

        Set<ProhibitedAct> actSet() {
            var all = EnumSet.of(act);
            if (furtherActs != null) {
                all.addAll(furtherActs);
            }
            return all;
        }

        boolean refused() {
            return Boolean.TRUE.equals(signatureRefused);
        }

        ViolationMinutes.Days days() {
            return new ViolationMinutes.Days(actOn, discoveredOn, madeOn);
        }

        ViolationMinutes.Circumstances circumstances() {
            return new ViolationMinutes.Circumstances(
                    makerTitle,
                    refused(),
                    Boolean.TRUE.equals(actGoingOn),
                    Boolean.TRUE.equals(complex),
                    Boolean.TRUE.equals(explanationRequested));
        }

        /** Everything told in words and names, together. */
        Narrative told() {
            return (narrative == null ? Narrative.EMPTY : narrative).with(refusalReason, witnesses);
        }

        /** Never the values, should the record ever meet a log. */
        @Override
        public String toString() {
            return "MinutesRequest[" + caseId + "]";
        }
    }

    /** Minutes without the words and names they hold. */
    public record MinutesView(
            UUID id,
            long version,
            UUID caseId,
            SubjectKind subject,
            UUID subjectId,
            Set<ProhibitedAct> acts,
            LocalDate actOn,
            LocalDate discoveredOn,
            LocalDate madeOn,
            String makerTitle,
            boolean signatureRefused,
            List<Deadline.View> deadlines)
            implements Versioned {

        static MinutesView from(ViolationMinutes minutes, List<Deadline> deadlines) {
            return new MinutesView(
                    minutes.id(),
                    minutes.version(),
                    minutes.caseId(),
                    minutes.subjectKind(),
                    minutes.subjectId(),
                    minutes.acts(),
                    minutes.days().actOn(),
                    minutes.days().discoveredOn(),
                    minutes.days().madeOn(),
                    minutes.circumstances().makerTitle(),
                    minutes.circumstances().signatureRefused(),
                    deadlines.stream().map(Deadline.View::from).toList());
        }
    }
}
