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
import vn.lanhmanh.inspection.visit.minutes.Minutes;

/** How a document and the inspection it is about differ, in codes, ids and dates. */
final class Comparison {

    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    static List<Difference> of(Inspection inspection, FieldVisitRequest document) {
        Optional<Minutes> minutes = Optional.ofNullable(inspection.minutes());
        Optional<CompletionRequest> completion = Optional.ofNullable(document.completion());
        var comparison = new Comparison();
        comparison.hold("version", inspection.version(), document.basedOnVersion());
        comparison.hold("state", inspection.state(), completion.isPresent() ? "COMPLETED" : "IN_PROGRESS");
        comparison.hold("startedAt", inspection.startedAt(), document.startedAt());
        comparison.hold("presentMemberIds", joined(inspection.presentMembers()), joined(document.presentMemberIds()));
        comparison.hold(
                "findings",
                joined(inspection.findings().stream()
                        .map(Finding::violationCode)
                        .toList()),
                joined(document.foundOrNone().stream()
                        .map(FieldVisitRequest.FieldFinding::violationCode)
                        .toList()));
        comparison.hold(
                "outcome",
                minutes.map(Minutes::outcome).orElse(null),
                completion.map(CompletionRequest::outcome).orElse(null));
        comparison.hold(
                "completedOn",
                minutes.map(Minutes::completedOn).orElse(null),
                completion.map(CompletionRequest::completedOn).orElse(null));
        return comparison.differences;
    }

    private void hold(String name, Object server, Object field) {
        String ours = server == null ? null : server.toString();
        String theirs = field == null ? null : field.toString();
        if (!Objects.equals(ours, theirs)) {
            differences.add(new Difference(name, ours, theirs));
        }
    }

    private static String joined(Collection<?> values) {
        return values == null || values.isEmpty()
                ? null
                : values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
