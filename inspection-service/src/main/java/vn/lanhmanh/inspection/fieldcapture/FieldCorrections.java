package vn.lanhmanh.inspection.fieldcapture;

import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.fieldcapture.FieldVisit.Difference;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionResource.CompletionRequest;
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.inspection.visit.correction.CorrectionDesk;
import vn.lanhmanh.inspection.visit.correction.MinutesPart;

/** Keeps what a document in conflict says as corrections of the completed inspection. */
@ApplicationScoped
class FieldCorrections {

    private final CorrectionDesk corrections;

    FieldCorrections(CorrectionDesk corrections) {
        this.corrections = corrections;
    }

    /** Where a document stands, its version and state, is no part of the minutes. */
    void add(Inspection inspection, FieldVisit visit) {
        visit.differences().forEach(difference -> MinutesPart.of(difference.name())
                .flatMap(part -> said(part, difference, visit.document())
                        .map(text -> new Correction.Content(part, text, "field visit " + visit.id(), visit.id())))
                .ifPresent(content -> corrections.add(inspection.id(), VisitRecorder.ANY, content)));
    }

    /** Empty where the document says nothing: one that was not at its end has no outcome to put right. */
    private static Optional<String> said(MinutesPart part, Difference difference, FieldVisitRequest document) {
        return switch (part) {
            case FINDINGS -> Optional.of(findings(document));
            case OUTCOME -> Optional.ofNullable(document.completion()).map(FieldCorrections::outcome);
            default -> Optional.ofNullable(difference.field());
        };
    }

    private static String findings(FieldVisitRequest document) {
        return document.foundOrNone().isEmpty()
                ? "-"
                : document.foundOrNone().stream()
                        .map(finding -> finding.violationCode() + ": " + finding.description())
                        .collect(Collectors.joining("\n"));
    }

    private static String outcome(CompletionRequest completion) {
        return completion.outcomeReason() == null
                ? completion.outcome().name()
                : completion.outcome() + ": " + completion.outcomeReason();
    }
}
