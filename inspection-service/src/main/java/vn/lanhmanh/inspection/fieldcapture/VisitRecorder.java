package vn.lanhmanh.inspection.fieldcapture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.lanhmanh.inspection.violation.Finding;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionDesk;
import vn.lanhmanh.inspection.visit.InspectionResource.StartRequest;
import vn.lanhmanh.inspection.visit.InspectionState;
import vn.lanhmanh.inspection.visit.MinutesDesk;
import vn.lanhmanh.inspection.visit.part.PartDesk;
import vn.lanhmanh.platform.web.IfMatch;

import static java.time.temporal.ChronoUnit.MICROS;

/** Does with an inspection what a document says, step by step as online, in one transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class VisitRecorder {

    static final IfMatch ANY = new IfMatch(null);

    private final InspectionDesk inspections;
    private final PartDesk parts;
    private final MinutesDesk minutes;
    private final Comparison comparison;

    VisitRecorder(InspectionDesk inspections, PartDesk parts, MinutesDesk minutes, Comparison comparison) {
        this.inspections = inspections;
        this.parts = parts;
        this.minutes = minutes;
        this.comparison = comparison;
    }

    /**
     * The visit with its effect; one on a version that is no longer there, or that tells another start than the one
     * recorded, has none and shows where it is in conflict.
     */
    FieldVisit take(Inspection inspection, FieldVisitRequest document, FieldVisit.Receipt receipt) {
        return inspection.version() == document.basedOnVersion() && agrees(inspection, document)
                ? FieldVisit.applied(document, receipt, record(inspection, document))
                : FieldVisit.inConflict(document, receipt, comparison.of(inspection, document));
    }

    /** What a visit leaves out of a start that is recorded it does not contradict. */
    private static boolean agrees(Inspection inspection, FieldVisitRequest document) {
        return inspection.state() != InspectionState.IN_PROGRESS
                || document.startedAt().truncatedTo(MICROS).equals(inspection.startedAt())
                        && (document.presentMemberIds() == null
                                || Set.copyOf(document.presentMemberIds())
                                        .equals(Set.copyOf(inspection.presence().members())))
                        && (document.officers() == null
                                || Said.officers(document.officers())
                                        .equals(Said.officers(
                                                inspection.presence().officers())));
    }

    /** The ids given to the findings, by those the client made. */
    private Map<UUID, UUID> record(Inspection inspection, FieldVisitRequest document) {
        UUID id = inspection.id();
        if (inspection.state() == InspectionState.PLANNED) {
            inspections.start(id, ANY, start(document));
        }
        if (document.checklistId() != null) {
            parts.take(id, ANY, document.checklistId());
        }
        if (!document.answersOrNone().isEmpty()) {
            parts.answerFromField(id, ANY, document.answers(), "field visit " + document.clientId());
        }
        var ids = new HashMap<UUID, UUID>();
        document.foundOrNone().forEach(finding -> {
            List<Finding> all = minutes.find(id, ANY, finding.request()).findings();
            ids.put(finding.clientId(), all.get(all.size() - 1).id());
        });
        document.dismissedOrNone().forEach(one -> parts.dismiss(id, ANY, one.itemCode(), one.reason()));
        document.closedOrNone().forEach(part -> parts.close(id, ANY, part.agencyCode(), part.reason()));
        if (document.completion() != null) {
            minutes.complete(id, ANY, document.completion());
        }
        return ids;
    }

    private static StartRequest start(FieldVisitRequest document) {
        Set<UUID> present = document.presentMemberIds() == null ? null : Set.copyOf(document.presentMemberIds());
        return new StartRequest(document.startedAt(), present, document.officers());
    }
}
