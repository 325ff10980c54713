package vn.lanhmanh.inspection.fieldcapture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.fieldcapture.FieldVisit.Difference;
import vn.lanhmanh.inspection.fieldcapture.FieldVisitRequest.FieldFinding;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionResource.CompletionRequest;
import vn.lanhmanh.inspection.visit.correction.MinutesPart;
import vn.lanhmanh.inspection.visit.minutes.Minutes;
import vn.lanhmanh.inspection.visit.part.Answer;
import vn.lanhmanh.inspection.visit.part.ChecklistUse;
import vn.lanhmanh.inspection.visit.part.ChecklistUses;

/** How a document and the inspection it is about differ: codes, ids, dates, titles and what was typed. */
@ApplicationScoped
class Comparison {

    private final ChecklistUses checklists;

    Comparison(ChecklistUses checklists) {
        this.checklists = checklists;
    }

    List<Difference> of(Inspection inspection, FieldVisitRequest document) {
        var found = new Differences();
        Optional<CompletionRequest> completion = Optional.ofNullable(document.completion());
        found.hold("version", inspection.version(), document.basedOnVersion());
        found.hold("state", inspection.state(), completion.isPresent() ? "COMPLETED" : "IN_PROGRESS");
        found.hold(MinutesPart.STARTED_AT, inspection.startedAt(), document.startedAt());
        found.hold(
                MinutesPart.PRESENT_MEMBER_IDS,
                Said.sorted(inspection.presence().members()),
                Said.sorted(document.presentMemberIds()));
        found.hold(
                MinutesPart.OFFICERS,
                Said.officers(inspection.presence().officers()),
                Said.officers(document.officers()));
        answers(found, inspection, document);
        findings(found, Finding.standing(inspection.findings()), document.foundOrNone());
        endings(found, Optional.ofNullable(inspection.minutes()), completion);
        return found.all;
    }

    /** Of the items that the document answers: it says nothing of the others. */
    private void answers(Differences found, Inspection inspection, FieldVisitRequest document) {
        Map<String, Answer> recorded = checklists
                .findByIdOptional(inspection.id())
                .map(ChecklistUse::answers)
                .orElse(Map.of());
        var sent = new TreeMap<String, Answer>();
        document.answersOrNone().forEach(answer -> sent.put(answer.itemCode(), answer));
        sent.values().removeIf(answer -> Optional.ofNullable(recorded.get(answer.itemCode()))
                .map(Said::answer)
                .filter(Said.answer(answer)::equals)
                .isPresent());
        List<Answer> instead = sent.keySet().stream()
                .map(recorded::get)
                .filter(Objects::nonNull)
                .toList();
        found.hold(MinutesPart.ANSWERS, Said.answers(instead), Said.answers(sent.values()));
    }

    /** By their codes; where these are the same, with what is described. */
    private static void findings(Differences found, List<Finding> recorded, List<FieldFinding> sent) {
        String ours = Said.sorted(recorded.stream().map(Finding::violationCode).toList());
        String theirs =
                Said.sorted(sent.stream().map(FieldFinding::violationCode).toList());
        if (Objects.equals(ours, theirs)) {
            ours = Said.sorted(recorded.stream()
                    .map(one -> one.violationCode() + ": " + one.description())
                    .toList());
            theirs = Said.sorted(sent.stream().map(FieldFinding::told).toList());
        }
        found.hold(MinutesPart.FINDINGS, ours, theirs);
    }

    private static void endings(Differences found, Optional<Minutes> minutes, Optional<CompletionRequest> completion) {
        found.hold(
                MinutesPart.OUTCOME,
                minutes.map(Minutes::result).map(Said::outcome).orElse(null),
                completion.map(CompletionRequest::result).map(Said::outcome).orElse(null));
        found.hold(
                MinutesPart.COMPLETED_ON,
                minutes.map(Minutes::completedOn).orElse(null),
                completion.map(CompletionRequest::completedOn).orElse(null));
        found.hold(
                MinutesPart.RECOMMENDATIONS,
                minutes.map(Minutes::recommendations).orElse(null),
                completion.map(CompletionRequest::recommendations).orElse(null));
        found.hold(
                MinutesPart.SIGNATURE,
                minutes.map(Minutes::signature).map(Said::signature).orElse(null),
                completion
                        .map(CompletionRequest::signature)
                        .map(Said::signature)
                        .orElse(null));
    }

    private static final class Differences {

        private final List<Difference> all = new ArrayList<>();

        void hold(MinutesPart part, Object server, Object field) {
            hold(part.key(), server, field);
        }

        void hold(String name, Object server, Object field) {
            String ours = server == null ? null : server.toString();
            String theirs = field == null ? null : field.toString();
            if (!Objects.equals(ours, theirs)) {
                all.add(new Difference(name, ours, theirs));
            }
        }
    }
}
