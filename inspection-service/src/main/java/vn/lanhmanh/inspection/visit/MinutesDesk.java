package vn.lanhmanh.inspection.visit;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.violation.ProhibitedAct;
import vn.lanhmanh.inspection.violation.ViolationCodes;
import vn.lanhmanh.inspection.visit.InspectionResource.CompletionRequest;
import vn.lanhmanh.inspection.visit.InspectionResource.FindingRequest;
import vn.lanhmanh.inspection.visit.assignment.Crew;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.minutes.MinutesRegister;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Records what an inspection finds, up to its numbered minutes. */
@ApplicationScoped
@Transactional
public class MinutesDesk {

    private static final String OBJECT = "inspection";

    private final InspectionSight sight;
    private final MinutesRegister register;
    private final Consequences consequences;
    private final ViolationCodes codes;
    private final Office office;

    MinutesDesk(
            InspectionSight sight,
            MinutesRegister register,
            Consequences consequences,
            ViolationCodes codes,
            Office office) {
        this.sight = sight;
        this.register = register;
        this.consequences = consequences;
        this.codes = codes;
        this.office = office;
    }

    public Inspection find(UUID id, IfMatch ifMatch, FindingRequest request) {
        Inspection inspection = sight.toChange(id, ifMatch);
        LocalDate day = inspection.startedAt() == null ? office.today() : office.dayOf(inspection.startedAt());
        ProhibitedAct act = codes.prohibitedAct(request.violationCode(), day, request.prohibitedAct())
                .orElse(null);
        inspection.find(request.violationCode(), request.description(), act);
        office.close(
                inspection, AuditEntry.write(OBJECT, id, "record a finding").fields("findings"));
        return inspection;
    }

    public Inspection complete(UUID id, IfMatch ifMatch, CompletionRequest request) {
        office.notInFuture("completedOn", request.completedOn());
        Inspection inspection = sight.toChange(id, ifMatch);
        LocalDate startedOn =
                inspection.startedAt() == null ? request.completedOn() : office.dayOf(inspection.startedAt());
        Minutes.Ending end = request.ending(startedOn);
        register.complete(
                inspection, composition(inspection.crew()), end, () -> consequences.ofCompletion(inspection, end));
        office.close(inspection, AuditEntry.write(OBJECT, id, "complete").legalBasis(Team.CIRCULAR));
        return inspection;
    }

    /** The rule of three members with cards is one of the Teams 178; an agency answers for its own officers. */
    private BiConsumer<Set<UUID>, LocalDate> composition(Crew crew) {
        return crew.teamId() == null ? (nobody, day) -> {} : sight.composition(crew.teamId());
    }
}
