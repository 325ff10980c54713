package vn.lanhmanh.inspection.minutespdf;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.MappedSuperclass;

import org.hibernate.annotations.Immutable;

import vn.lanhmanh.inspection.attachment.Attachment;
import vn.lanhmanh.inspection.minutespdf.content.Content;

/** A paper that was set in type, once. */
@MappedSuperclass
@Immutable
abstract class Document {

    private String contentSha256;

    private UUID attachmentId;

    private Instant madeAt;

    protected Document() {}

    Document(Content content, UUID attachmentId, Instant madeAt) {
        this.contentSha256 = content.sha256();
        this.attachmentId = attachmentId;
        this.madeAt = madeAt;
    }

    /** A document with the file it is kept in. */
    record Kept<T extends Document>(T document, Attachment file) {}

    String contentSha256() {
        return contentSha256;
    }

    UUID attachmentId() {
        return attachmentId;
    }

    Instant madeAt() {
        return madeAt;
    }
}
