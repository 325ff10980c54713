package vn.lanhmanh.inspection.minutespdf;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.inspection.minutespdf.content.Content;

/** The document of an annex to an inspection's minutes; never changed. */
@Entity
@Table(name = "minutes_annex_document")
class AnnexDocument extends Document {

    @Id
    private UUID correctionId;

    private UUID inspectionId;

    protected AnnexDocument() {}

    AnnexDocument(Content content, UUID attachmentId, Instant madeAt) {
        super(content, attachmentId, madeAt);
        this.correctionId = content.id();
        this.inspectionId = content.inspectionId();
    }

    UUID correctionId() {
        return correctionId;
    }

    UUID inspectionId() {
        return inspectionId;
    }
}
