package vn.lanhmanh.inspection.minutespdf;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.inspection.minutespdf.content.Content;

/** The document of an inspection's minutes; never changed. */
@Entity
@Table(name = "minutes_document")
class MinutesDocument extends Document {

    @Id
    private UUID inspectionId;

    private String symbol;

    protected MinutesDocument() {}

    /** @param symbol number and symbol as printed */
    MinutesDocument(String symbol, Content content, UUID attachmentId, Instant madeAt) {
        super(content, attachmentId, madeAt);
        this.inspectionId = content.inspectionId();
        this.symbol = symbol;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    String symbol() {
        return symbol;
    }
}
