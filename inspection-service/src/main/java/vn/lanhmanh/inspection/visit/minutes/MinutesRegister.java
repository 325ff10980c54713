package vn.lanhmanh.inspection.visit.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.Inspections;
import vn.lanhmanh.inspection.visit.assignment.Crew;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;
import vn.lanhmanh.inspection.visit.part.ChecklistUse;
import vn.lanhmanh.inspection.visit.part.ChecklistUses;
import vn.lanhmanh.inspection.writtenreport.WrittenReports;
import vn.lanhmanh.platform.web.Refusal;

/** Where the minutes of inspections get their numbers, and what their completion asks for before and after. */
@ApplicationScoped
public class MinutesRegister {

    private final Inspections inspections;
    private final ChecklistUses checklists;
    private final WrittenReports reports;
    private final Event<ComingMinutes> comings;
    private final CompletionConfig config;

    MinutesRegister(
            Inspections inspections,
            ChecklistUses checklists,
            WrittenReports reports,
            Event<ComingMinutes> comings,
            CompletionConfig config) {
        this.inspections = inspections;
        this.checklists = checklists;
        this.reports = reports;
        this.comings = comings;
        this.config = config;
    }

    /**
     * Completes an inspection: where a checklist was gone through, every agency has closed its part and what was denied is
     * found or dismissed; and the leader owes the chair a written report of an unscheduled one.
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
            requireGoneThrough(inspection, checklist);
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

    /** Refuses {@code parts-open}, {@code findings-missing} or, where the site asks for a checklist, {@code checklist-missing} (409). */
    private void requireGoneThrough(Inspection inspection, Optional<ChecklistUse> checklist) {
        boolean team = inspection.crew().teamId() != null;
        if (team && checklist.isEmpty() && config.requireChecklist()) {
            throw Refusal.conflict("checklist-missing");
        }
        checklist.ifPresent(use -> {
            use.requireClosed();
            use.requireAccounted(Finding.codes(inspection.findings()), team ? Team.CIRCULAR : null);
        });
    }

    private void owe(Inspection inspection, LocalDate completedOn) {
        if (inspection.occasion().type() == InspectionType.UNSCHEDULED) {
            Crew crew = inspection.crew();
            reports.owe(inspection.id(), crew.teamId(), crew.teamDistrictCode(), crew.teamCommuneCode(), completedOn);
        }
    }
}
