package vn.lanhmanh.inspection.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.attachment.Attachment;
import vn.lanhmanh.inspection.attachment.Attachments;
import vn.lanhmanh.inspection.evidence.EvidenceResource.EvidenceRequest;
import vn.lanhmanh.inspection.evidence.EvidenceResource.HandoverRequest;
import vn.lanhmanh.inspection.evidence.intake.Examined;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.team.Teams;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.inspection.visit.InspectionState;
import vn.lanhmanh.inspection.visit.assignment.CalledOff;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Takes evidence in and keeps its chain of custody. */
@ApplicationScoped
@Transactional
class EvidenceDesk {

    static final String OBJECT = "evidence";

    private static final IfMatch ANY_VERSION = new IfMatch(null);

    private final EvidenceFiles files;
    private final Attachments attachments;
    private final InspectionSight sight;
    private final Teams teams;
    private final Office office;

    EvidenceDesk(EvidenceFiles files, Attachments attachments, InspectionSight sight, Teams teams, Office office) {
        this.files = files;
        this.attachments = attachments;
        this.sight = sight;
        this.teams = teams;
        this.office = office;
    }

    /** Keeps an examined file. The inspection is held meanwhile, so that its completion is clearly before or after. */
    Evidence add(EvidenceRequest request, Examined file) {
        office.notInFuture("takenAt", request.takenAt());
        Inspection inspection = reachable(request.inspectionId());
        boolean later = requireOpen(inspection);
        requireKnown(request, inspection);
        Evidence evidence = new Evidence(
                inspection.id(),
                request.findingId(),
                request.note(),
                content(inspection.id(), file),
                new Evidence.Origin(
                        request.takenByMemberId(),
                        request.takenAt(),
                        office.now(),
                        office.caller().subject(),
                        later));
        files.persist(evidence);
        if (file.exif().tells()) {
            files.keep(new Capture(evidence.id(), file.exif()));
        }
        office.close(evidence, AuditEntry.write(OBJECT, evidence.id(), "add"));
        return evidence;
    }

    private Inspection reachable(UUID inspectionId) {
        return sight.toChange(inspectionId, ANY_VERSION);
    }

    /** Whether the inspection is completed already; before its start and after its cancellation it takes none. */
    private static boolean requireOpen(Inspection inspection) {
        InspectionState state = inspection.state();
        Refusal.unlessIn("add evidence", state, InspectionState.IN_PROGRESS, InspectionState.COMPLETED);
        return state == InspectionState.COMPLETED;
    }

    private void requireKnown(EvidenceRequest request, Inspection inspection) {
        UUID finding = request.findingId();
        if (finding != null
                && inspection.findings().stream().noneMatch(one -> one.id().equals(finding))) {
            throw Refusal.unprocessable("unknown-finding", finding).field("findingId");
        }
        UUID member = request.takenByMemberId();
        if (member != null && !isMember(inspection.crew().teamId(), member, office.dayOf(request.takenAt()))) {
            throw Refusal.unprocessable("not-a-member", member).field("takenByMemberId");
        }
    }

    /** An agency that inspects alone has officers, not members. */
    private boolean isMember(UUID teamId, UUID memberId, LocalDate on) {
        return Optional.ofNullable(teamId)
                .flatMap(id -> teams.within(office.reach(), id))
                .flatMap(team -> team.member(memberId))
                .filter(member -> member.memberOn(on))
                .isPresent();
    }

    private Evidence.Content content(UUID inspectionId, Examined file) {
        try {
            Attachment original = attachments.keep(file::writeOriginal);
            files.same(inspectionId, original.sha256()).ifPresent(known -> {
                throw Refusal.conflict("evidence-known", known.id()).field("file");
            });
            UUID shown =
                    switch (file.showing()) {
                        case STRIPPED -> attachments.keep(file::writeStripped).id();
                        case AS_RECEIVED -> original.id();
                        case NOT_SHOWN -> null;
                    };
            return new Evidence.Content(
                    file.mediaType(),
                    original.size(),
                    original.sha256(),
                    original.id(),
                    shown,
                    file.showing(),
                    file.scannedAt());
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence could not be kept", e);
        }
    }

    Evidence handOver(UUID id, IfMatch ifMatch, HandoverRequest request) {
        office.notInFuture("on", request.on());
        Evidence evidence = toChange(id, ifMatch);
        evidence.handOver(
                new Handover(request, office.caller().subject(), office.now()),
                office.dayOf(evidence.origin().takenAt()),
                "on");
        office.close(evidence, AuditEntry.write(OBJECT, id, "hand over").fields("handovers"));
        return evidence;
    }

    Evidence withdraw(UUID id, IfMatch ifMatch, String reason) {
        Evidence evidence = toChange(id, ifMatch);
        Instant now = office.now();
        evidence.withdraw(new Evidence.Withdrawal(now, office.caller().subject(), reason));
        office.close(evidence, AuditEntry.write(OBJECT, id, "withdraw"));
        return evidence;
    }

    /** Evidence that counts needs minutes that name it. */
    void calledOff(@Observes CalledOff inspection) {
        inspection.requireNone(() -> files.anyOf(inspection.inspectionId()));
    }

    private Evidence toChange(UUID id, IfMatch ifMatch) {
        UUID inspectionId =
                files.findByIdOptional(id).map(Evidence::inspectionId).orElseThrow(NotFoundException::new);
        reachable(inspectionId);
        Evidence evidence = files.toChange(id).orElseThrow(NotFoundException::new);
        ifMatch.check(evidence.version());
        return evidence;
    }
}
