package vn.lanhmanh.inspection.fieldcapture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.lanhmanh.inspection.fieldcapture.FieldVisit.Difference;
import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionResource.CompletionRequest;
import vn.lanhmanh.inspection.visit.assignment.Officers;
import vn.lanhmanh.inspection.visit.correction.MinutesPart;
import vn.lanhmanh.inspection.visit.minutes.Minutes;

/** How a document and the inspection it is about differ: codes, ids, dates, titles and what is recommended. */
final class Comparison {

    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    static List<Difference> of(Inspection inspection, FieldVisitRequest document) {
        Optional<Minutes> minutes = Optional.ofNullable(inspection.minutes());
        Optional<CompletionRequest> completion = Optional.ofNullable(document.completion());
        var comparison = new Comparison();
        comparison.hold("version", inspection.version(), document.basedOnVersion());
        comparison.hold("state", inspection.state(), completion.isPresent() ? "COMPLETED" : "IN_PROGRESS");
        comparison.hold(MinutesPart.STARTED_AT, inspection.startedAt(), document.startedAt());
        comparison.hold(
                MinutesPart.PRESENT_MEMBER_IDS,
                joined(inspection.presentMembers()),
                joined(document.presentMemberIds()));
        comparison.hold(MinutesPart.OFFICERS, officers(inspection.sectorOfficers()), officers(document.officers()));
        comparison.hold(
                MinutesPart.FINDINGS,
                joined(inspection.findings().stream()
                        .map(Finding::violationCode)
                        .toList()),
                joined(document.foundOrNone().stream()
                        .map(FieldVisitRequest.FieldFinding::violationCode)
                        .toList()));
        comparison.endings(minutes, completion);
        return comparison.differences;
    }

    private void endings(Optional<Minutes> minutes, Optional<CompletionRequest> completion) {
        hold(
                MinutesPart.OUTCOME,
                minutes.map(Minutes::outcome).orElse(null),
                completion.map(CompletionRequest::outcome).orElse(null));
        hold(
                MinutesPart.COMPLETED_ON,
                minutes.map(Minutes::completedOn).orElse(null),
                completion.map(CompletionRequest::completedOn).orElse(null));
        hold(
                MinutesPart.RECOMMENDATIONS,
                minutes.map(Minutes::recommendations).orElse(null),
                completion.map(CompletionRequest::recommendations).orElse(null));
    }

    private void hold(MinutesPart part, Object server, Object field) {
        hold(part.key(), server, field);
    }

    private void hold(String name, Object server, Object field) {
        String ours = server == null ? null : server.toString();
        String theirs = field == null ? null : field.toString();
        if (!Objects.equals(ours, theirs)) {
            differences.add(new Difference(name, ours, theirs));
        }
    }

    /** By title and number, as they are kept. */
    private static String officers(List<Officers> officers) {
        return officers == null
                ? null
                : joined(officers.stream()
                        .map(these -> these.title() + ": " + these.count())
                        .toList());
    }

    private static String joined(Collection<?> values) {
        return values == null || values.isEmpty()
                ? null
                : values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
