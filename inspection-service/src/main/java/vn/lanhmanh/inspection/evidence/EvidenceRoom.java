package vn.lanhmanh.inspection.evidence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

import vn.lanhmanh.inspection.attachment.Attachment;
import vn.lanhmanh.inspection.attachment.Attachments;
import vn.lanhmanh.inspection.attachment.Download;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.access.AuditTrail;
import vn.lanhmanh.platform.web.Refusal;

/** Where evidence is looked at: only that of inspections the caller may see, and each look at a file is noted. */
@ApplicationScoped
@Transactional
class EvidenceRoom {

    private final EvidenceFiles files;
    private final Attachments attachments;
    private final InspectionSight sight;
    private final AuditTrail audit;

    EvidenceRoom(EvidenceFiles files, Attachments attachments, InspectionSight sight, AuditTrail audit) {
        this.files = files;
        this.attachments = attachments;
        this.sight = sight;
        this.audit = audit;
    }

    List<Evidence> newest(UUID inspectionId, UUID findingId, UUID before, int max) {
        sight.seen(inspectionId);
        return files.newest(inspectionId, findingId, before, max);
    }

    Evidence one(UUID id) {
        Evidence evidence = files.findByIdOptional(id).orElseThrow(NotFoundException::new);
        sight.seen(evidence.inspectionId());
        return evidence;
    }

    /** What is shown of it; {@code content-not-shown} (409) when only the original could be. */
    Download shown(UUID id) {
        Evidence evidence = one(id);
        if (evidence.content().shownId() == null) {
            throw Refusal.conflict("content-not-shown", evidence.content().mediaType());
        }
        audit.record(AuditEntry.read(EvidenceDesk.OBJECT, id).fields("content"));
        return download(evidence, evidence.content().shownId(), true);
    }

    Download original(UUID id, String purpose) {
        Evidence evidence = one(id);
        audit.record(AuditEntry.read(EvidenceDesk.OBJECT, id).fields("original").purpose(purpose));
        return download(evidence, evidence.content().originalId(), false);
    }

    private Download download(Evidence evidence, UUID attachmentId, boolean inline) {
        Attachment file = attachments.find(attachmentId);
        String mediaType = evidence.content().mediaType();
        return new Download(file, mediaType, evidence.id() + extension(mediaType), inline);
    }

    private static String extension(String mediaType) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(mediaType).getExtension();
        } catch (MimeTypeException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the camera said; 404 when it said nothing. */
    Capture capture(UUID id, String purpose) {
        one(id);
        Capture capture = files.capture(id).orElseThrow(NotFoundException::new);
        audit.record(AuditEntry.read(EvidenceDesk.OBJECT, id)
                .fields("takenLocally", "latitude", "longitude")
                .purpose(purpose));
        return capture;
    }
}
