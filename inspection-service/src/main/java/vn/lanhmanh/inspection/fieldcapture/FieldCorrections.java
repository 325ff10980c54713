package vn.lanhmanh.inspection.fieldcapture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.fieldcapture.FieldVisit.Difference;
import vn.lanhmanh.inspection.fieldcapture.FieldVisitRequest.FieldFinding;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.violation.ViolationCodes;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.inspection.visit.correction.CorrectionDesk;
import vn.lanhmanh.inspection.visit.correction.MinutesPart;
import vn.lanhmanh.inspection.visit.correction.OtherFindings;

/** Keeps what a document in conflict says as corrections of the completed inspection. */
@ApplicationScoped
class FieldCorrections {

    private final CorrectionDesk corrections;
    private final Comparison comparison;
    private final ViolationCodes codes;
    private final InspectionSight sight;

    FieldCorrections(CorrectionDesk corrections, Comparison comparison, ViolationCodes codes, InspectionSight sight) {
        this.corrections = corrections;
        this.comparison = comparison;
        this.codes = codes;
        this.sight = sight;
    }

    /**
     * Adds what differs by now: the inspection may have gone on since the document came. Where a document stands, its
     * version and state, is no part of the minutes.
     *
     * @return the ids given to the findings it adds, by those the client made
     */
    Map<UUID, UUID> add(Inspection inspection, FieldVisit visit) {
        List<FieldFinding> missing = missing(inspection, visit.document());
        var ids = new HashMap<UUID, UUID>();
        comparison.of(inspection, visit.document()).forEach(difference -> MinutesPart.of(difference.name())
                .flatMap(part -> said(part, difference, visit.document())
                        .map(text -> new Correction.Content(part, text, "field visit " + visit.id(), visit.id())))
                .ifPresent(content -> ids.putAll(add(inspection, content, missing))));
        return ids;
    }

    /**
     * The violations that the document has more of than are recorded. One described otherwise is not another one, and one
     * recorded that the document lacks may have been found by somebody else: both stay.
     */
    private List<FieldFinding> missing(Inspection inspection, FieldVisitRequest document) {
        List<String> recorded = Finding.standing(inspection.findings()).stream()
                .map(Finding::violationCode)
                .collect(Collectors.toCollection(ArrayList::new));
        return document.foundOrNone().stream()
                .filter(sent -> !recorded.remove(sent.violationCode()))
                .filter(sent -> countable(inspection, sent))
                .toList();
    }

    /** Nobody looked at the document when it came: what no inspection may record stays in the words of the correction. */
    private boolean countable(Inspection inspection, FieldFinding sent) {
        return codes.find(sent.violationCode(), sight.dayOf(inspection))
                        .filter(code -> sent.prohibitedAct() == null || sent.prohibitedAct() == code.act())
                        .isPresent()
                && Optional.ofNullable(inspection.minutes())
                        .filter(minutes -> minutes.result().admits(sent.violationCode()))
                        .isPresent();
    }

    /** Empty where the document says nothing: one that was not at its end has no outcome to put right. */
    private static Optional<String> said(MinutesPart part, Difference difference, FieldVisitRequest document) {
        return part == MinutesPart.FINDINGS ? Optional.of(findings(document)) : Optional.ofNullable(difference.field());
    }

    private static String findings(FieldVisitRequest document) {
        return document.foundOrNone().isEmpty()
                ? "-"
                : document.foundOrNone().stream().map(FieldFinding::told).collect(Collectors.joining("\n"));
    }

    private Map<UUID, UUID> add(Inspection inspection, Correction.Content content, List<FieldFinding> missing) {
        List<FieldFinding> added =
                content.part().filter(MinutesPart.FINDINGS::equals).isPresent() ? missing : List.of();
        var otherwise =
                new OtherFindings(added.stream().map(FieldFinding::request).toList(), Set.of());
        List<Finding> found = corrections
                .add(inspection.id(), VisitRecorder.ANY, content, otherwise)
                .added();
        var ids = new HashMap<UUID, UUID>();
        for (int i = 0; i < added.size(); i++) {
            ids.put(added.get(i).clientId(), found.get(i).id());
        }
        return ids;
    }
}
