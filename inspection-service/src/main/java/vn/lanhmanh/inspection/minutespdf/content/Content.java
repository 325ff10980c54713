package vn.lanhmanh.inspection.minutespdf.content;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** What one paper of an inspection says; never changed. */
@Entity
@Immutable
@Table(name = "minutes_content")
public class Content {

    /** That of the inspection for its minutes, that of the correction for an annex. */
    @Id
    private UUID id;

    private UUID inspectionId;

    private String content;

    private String contentSha256;

    private Instant keptAt;

    protected Content() {}

    Content(UUID id, UUID inspectionId, Object paper, Instant at) {
        this.id = id;
        this.inspectionId = inspectionId;
        this.content = CanonicalJson.of(paper);
        this.contentSha256 = CanonicalJson.sha256(content);
        this.keptAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID inspectionId() {
        return inspectionId;
    }

    /** Of the canonical JSON in UTF-8, in hexadecimal digits; printed in the document. */
    public String sha256() {
        return contentSha256;
    }

    public Instant keptAt() {
        return keptAt;
    }

    public <T> T as(Class<T> paper) {
        return CanonicalJson.read(content, paper);
    }
}
