package vn.lanhmanh.inspection.visit.part;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.inspection.checklist.Section;
import vn.lanhmanh.inspection.checklist.Section.Item;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.part.Answers.Dismissal;
import vn.lanhmanh.inspection.visit.part.Answers.Recorded;
import vn.lanhmanh.platform.web.Versioned;

/**
 * The checklist of an inspection with its answers.
 *
 * @param version that of the inspection
 * @param sections the questions as they were when the checklist was taken, each under the agency that answers for it
 * @param takenOver sections of agencies that nobody of the team is of: they fell to the agency of the leader
 * @param proposedFindings violations that answers stand for and that are neither recorded as findings nor dismissed
 * @param dismissals why violations that answers stand for are none
 */
public record ChecklistUseView(
        UUID inspectionId,
        long version,
        UUID checklistId,
        String checklistCode,
        List<Section> sections,
        List<TakenOver> takenOver,
        List<AnswerView> answers,
        List<AgencyPart> parts,
        List<ProposedFinding> proposedFindings,
        List<DismissalView> dismissals)
        implements Versioned {

    /** @param agencyCode the agency that the checklist names */
    @Schema(name = "SectionTakenOver")
    public record TakenOver(String sectionCode, String agencyCode) {}

    /**
     * An answer.
     *
     * @param recordedBy the account that recorded it, absent where nobody kept it
     * @param standInReason why it was recorded in place of the agency, absent when the agency did
     */
    public record AnswerView(String itemCode, String value, String note, UUID recordedBy, String standInReason) {

        private static AnswerView of(Answer answer, Optional<Recorded> recorded) {
            return new AnswerView(
                    answer.itemCode(),
                    answer.value(),
                    answer.note(),
                    recorded.map(Recorded::by).orElse(null),
                    recorded.map(Recorded::standInReason).orElse(null));
        }
    }

    public record ProposedFinding(String itemCode, String violationCode, String legalBasis) {}

    @Schema(name = "FindingDismissal")
    public record DismissalView(
            String itemCode, String violationCode, String reason, UUID dismissedBy, Instant dismissedAt) {

        private static DismissalView of(Item item, Dismissal dismissal) {
            return new DismissalView(
                    item.code(), item.violationCode(), dismissal.reason(), dismissal.by(), dismissal.at());
        }
    }

    static ChecklistUseView of(Inspection inspection, ChecklistUse use) {
        Answers recorded = use.recorded();
        List<String> found = Finding.codes(Finding.standing(inspection.findings()));
        return new ChecklistUseView(
                inspection.id(),
                inspection.version(),
                use.checklistId(),
                use.checklistCode(),
                use.sections(),
                use.takenOver().entrySet().stream()
                        .map(one -> new TakenOver(one.getKey(), one.getValue()))
                        .toList(),
                use.answers().values().stream()
                        .map(answer -> AnswerView.of(answer, recorded.recorded(answer.itemCode())))
                        .toList(),
                use.parts(),
                use.proposed(found).stream()
                        .map(item -> new ProposedFinding(item.code(), item.violationCode(), item.legalBasis()))
                        .toList(),
                use.items()
                        .flatMap(item ->
                                recorded.dismissal(item.code()).map(one -> DismissalView.of(item, one)).stream())
                        .toList());
    }
}
