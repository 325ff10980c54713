package vn.lanhmanh.inspection.fieldcapture;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.inspection.visit.correction.CorrectionDesk;

/** Keeps what a document in conflict says as corrections of the completed inspection. */
@ApplicationScoped
class FieldCorrections {

    /** Where a document stands, not what it says. */
    private static final Set<String> OF_THE_SENDING = Set.of("version", "state");

    private final CorrectionDesk corrections;

    FieldCorrections(CorrectionDesk corrections) {
        this.corrections = corrections;
    }

    void add(Inspection inspection, FieldVisit visit) {
        visit.differences().stream()
                .filter(difference -> !OF_THE_SENDING.contains(difference.name()))
                .forEach(difference -> corrections.add(
                        inspection.id(),
                        VisitRecorder.ANY,
                        new Correction.Content(
                                difference.name(), text(difference, visit), "field visit " + visit.id())));
    }

    private static String text(FieldVisit.Difference difference, FieldVisit visit) {
        if (difference.name().equals("findings")) {
            return visit.document().foundOrNone().stream()
                    .map(finding -> finding.violationCode() + ": " + finding.description())
                    .collect(Collectors.joining("\n"));
        }
        return difference.field() == null ? "-" : difference.field();
    }
}
