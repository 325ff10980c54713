package vn.lanhmanh.inspection.minutespdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.attachment.Attachment;
import vn.lanhmanh.inspection.attachment.Attachments;
import vn.lanhmanh.inspection.minutespdf.Document.Kept;
import vn.lanhmanh.inspection.minutespdf.content.Content;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.access.AuditTrail;

/** Sets papers in type and files them, in the caller's transaction: when that fails, nothing of them stays. */
@ApplicationScoped
class Press {

    private final PaperRenderer renderer;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Office office;

    Press(PaperRenderer renderer, Attachments attachments, AuditTrail audit, Office office) {
        this.renderer = renderer;
        this.attachments = attachments;
        this.audit = audit;
        this.office = office;
    }

    /** A file that was made. */
    record Print(UUID attachmentId, Instant madeAt) {}

    /** @param paper what the content says, as the template of its kind takes it */
    Print print(String object, Content content, Record paper) {
        try {
            Attachment file = attachments.keep(out -> renderer.render(paper, content, out));
            audit.record(AuditEntry.write(object, content.id(), "make"));
            return new Print(file.id(), office.now());
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be made", e);
        }
    }

    <T extends Document> Kept<T> read(String object, UUID id, T document) {
        audit.record(AuditEntry.read(object, id));
        return new Kept<>(document, attachments.find(document.attachmentId()));
    }
}
