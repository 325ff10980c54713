package vn.lanhmanh.inspection.remedy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.lanhmanh.platform.web.Versioned;

/**
 * A remedy as callers see it.
 *
 * @param overdue whether its due date has passed without an answer, as of the business day
 * @param teamId absent where the agency of a sector recommended it
 * @param findingWithdrawnByAnnex the annex to the minutes that withdrew the finding it answers, absent while that stands
 * @param answeredOn the day of the answer the team has yet to see, or has seen fulfilled
 * @param reinspectionId the re-inspection that saw it last
 * @param course who did what when; only when a single remedy is shown
 */
public record RemedyView(
        UUID id,
        long version,
        RemedyState state,
        boolean overdue,
        UUID inspectionId,
        UUID establishmentId,
        String establishmentKind,
        String communeCode,
        String districtCode,
        UUID teamId,
        String sectorAgency,
        UUID findingId,
        Integer findingWithdrawnByAnnex,
        String violationCode,
        String text,
        LocalDate openedOn,
        LocalDate dueOn,
        LocalDate answeredOn,
        LocalDate verifiedOn,
        UUID reinspectionId,
        List<StepView> course)
        implements Versioned {

    /**
     * One step of its course.
     *
     * @param by the account that wrote it; the nil id is the system itself
     * @param on the day it happened
     * @param at when it was written
     */
    public record StepView(
            RemedyStep.Kind kind,
            UUID by,
            LocalDate on,
            Instant at,
            String note,
            LocalDate dueOn,
            UUID inspectionId,
            List<UUID> evidenceIds) {

        static StepView from(RemedyStep step) {
            return new StepView(
                    step.kind(),
                    step.hand().subject(),
                    step.happenedOn(),
                    step.hand().at(),
                    step.note(),
                    step.dueOn(),
                    step.inspectionId(),
                    step.evidence().stream().sorted().toList());
        }
    }

    static RemedyView row(Remedy remedy, LocalDate today) {
        return view(remedy, today, null);
    }

    static RemedyView whole(Remedy remedy, LocalDate today) {
        return view(remedy, today, remedy.course().stream().map(StepView::from).toList());
    }

    private static RemedyView view(Remedy remedy, LocalDate today, List<StepView> course) {
        Origin origin = remedy.origin();
        return new RemedyView(
                remedy.id(),
                remedy.version(),
                remedy.state(),
                remedy.overdue(today),
                origin.inspectionId(),
                origin.establishmentId(),
                origin.establishmentKind(),
                origin.communeCode(),
                origin.districtCode(),
                origin.teamId(),
                origin.sectorAgency(),
                origin.findingId(),
                origin.withdrawnBy(),
                origin.violationCode(),
                remedy.text(),
                origin.openedOn(),
                remedy.dueOn(),
                remedy.answeredOn(),
                remedy.verifiedOn(),
                remedy.reinspectionId(),
                course);
    }
}
