package vn.lanhmanh.inspection.visit.part;

import java.util.List;
import java.util.UUID;

import vn.lanhmanh.inspection.checklist.Section;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.platform.web.Versioned;

/**
 * The checklist of an inspection with its answers.
 *
 * @param version that of the inspection
 * @param sections the questions as they were when the checklist was taken
 * @param proposedFindings violations that answers stand for and that are not recorded as findings
 */
public record ChecklistUseView(
        UUID inspectionId,
        long version,
        UUID checklistId,
        String checklistCode,
        List<Section> sections,
        List<Answer> answers,
        List<AgencyPart> parts,
        List<ProposedFinding> proposedFindings)
        implements Versioned {

    public record ProposedFinding(String itemCode, String violationCode, String legalBasis) {}

    static ChecklistUseView of(Inspection inspection, ChecklistUse use) {
        List<String> found =
                inspection.findings().stream().map(Finding::violationCode).toList();
        return new ChecklistUseView(
                inspection.id(),
                inspection.version(),
                use.checklistId(),
                use.checklistCode(),
                use.sections(),
                List.copyOf(use.answers().values()),
                use.parts(),
                use.proposed(found).stream()
                        .map(item -> new ProposedFinding(item.code(), item.violationCode(), item.legalBasis()))
                        .toList());
    }
}
