package vn.lanhmanh.inspection.minutespdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.attachment.Attachment;
import vn.lanhmanh.inspection.attachment.Attachments;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.access.AuditTrail;
import vn.lanhmanh.platform.web.Refusal;

/** Makes the document of an inspection's minutes when it is first asked for, and gives the same one ever after. */
@ApplicationScoped
@Transactional
class MinutesDocumentDesk {

    private static final String OBJECT = "minutes-document";

    private final InspectionSight sight;
    private final MinutesWriter writer;
    private final MinutesDocuments documents;
    private final Attachments attachments;
    private final AuditTrail audit;

    MinutesDocumentDesk(
            InspectionSight sight,
            MinutesWriter writer,
            MinutesDocuments documents,
            Attachments attachments,
            AuditTrail audit) {
        this.sight = sight;
        this.writer = writer;
        this.documents = documents;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** A document with the file it is kept in. */
    record Kept(MinutesDocument document, Attachment file) {}

    /** @throws Refusal {@code minutes-not-yet} (409) before the inspection is completed */
    Kept document(UUID inspectionId) {
        Inspection inspection = sight.seen(inspectionId);
        if (inspection.minutes() == null) {
            throw Refusal.conflict("minutes-not-yet", inspection.state());
        }
        MinutesDocument document = documents.findByIdOptional(inspectionId).orElseGet(() -> makeUnlessMade(inspection));
        audit.record(AuditEntry.read(OBJECT, inspectionId));
        return new Kept(document, attachments.find(document.attachmentId()));
    }

    private MinutesDocument makeUnlessMade(Inspection inspection) {
        documents.reserve(inspection.id());
        return documents.findByIdOptional(inspection.id()).orElseGet(() -> make(inspection));
    }

    private MinutesDocument make(Inspection inspection) {
        try {
            MinutesDocument document = writer.write(inspection);
            documents.persist(document);
            audit.record(AuditEntry.write(OBJECT, inspection.id(), "make"));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("the minutes could not be made", e);
        }
    }
}
