package vn.lanhmanh.inspection.visit.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.Inspections;
import vn.lanhmanh.inspection.visit.assignment.Crew;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.part.ChecklistUse;
import vn.lanhmanh.inspection.visit.part.ChecklistUses;
import vn.lanhmanh.inspection.writtenreport.WrittenReports;

/** Where the minutes of inspections get their numbers, and what their completion asks for before and after. */
@ApplicationScoped
public class MinutesRegister {

    private final Inspections inspections;
    private final ChecklistUses checklists;
    private final WrittenReports reports;
    private final Event<ComingMinutes> comings;

    MinutesRegister(
            Inspections inspections, ChecklistUses checklists, WrittenReports reports, Event<ComingMinutes> comings) {
        this.inspections = inspections;
        this.checklists = checklists;
        this.reports = reports;
        this.comings = comings;
    }

    /**
     * Completes an inspection: every agency has closed its part where a checklist was gone through, and the leader owes
     * the chair a written report of an unscheduled one.
     *
     * @param consequences runs before the number is drawn, which holds the register until the transaction ends
     */
    public void complete(
            Inspection inspection,
            BiConsumer<Set<UUID>, LocalDate> composition,
            Minutes.Ending end,
            Runnable consequences) {
        Optional<ChecklistUse> checklist = Optional.ofNullable(inspection.checklistCode())
                .flatMap(code -> checklists.findByIdOptional(inspection.id()));
        if (end.result().outcome() == Result.InspectionOutcome.INSPECTED) {
            checklist.ifPresent(ChecklistUse::requireClosed);
        }
        List<String> agencies = checklist.map(ChecklistUse::closedThemselves).orElse(null);
        var coming = new ComingMinutes(inspection, end);
        inspection.complete(composition, end, agencies, year -> {
            owe(inspection, end.completedOn());
            consequences.run();
            comings.fire(coming);
            return inspections.nextMinutesNumber(inspection.crew(), year);
        });
        coming.numbered();
    }

    private void owe(Inspection inspection, LocalDate completedOn) {
        if (inspection.occasion().type() == InspectionType.UNSCHEDULED) {
            Crew crew = inspection.crew();
            reports.owe(inspection.id(), crew.teamId(), crew.teamDistrictCode(), crew.teamCommuneCode(), completedOn);
        }
    }
}
