package vn.lanhmanh.inspection.minutespdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The document of an inspection's minutes; never changed. */
@Entity
@Table(name = "minutes_document")
class MinutesDocument {

    /**
     * What a document says, written in one way only: fields by name, no blanks, nothing for what is not said.
     *
     * @param sha256 of the JSON in UTF-8, in hexadecimal digits
     */
    record CanonicalContent(String json, String sha256) {

        private static final JsonMapper JSON = JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();

        static CanonicalContent of(MinutesPaper paper) {
            try {
                String json = JSON.writeValueAsString(paper);
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
                return new CanonicalContent(json, HexFormat.of().formatHex(hash));
            } catch (JsonProcessingException | NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Id
    private UUID inspectionId;

    private String symbol;

    private String content;

    private String contentSha256;

    private UUID attachmentId;

    private Instant madeAt;

    protected MinutesDocument() {}

    /** @param content what the document says, as canonical JSON; its hash is printed */
    MinutesDocument(UUID inspectionId, String symbol, CanonicalContent content, UUID attachmentId, Instant madeAt) {
        this.inspectionId = inspectionId;
        this.symbol = symbol;
        this.content = content.json();
        this.contentSha256 = content.sha256();
        this.attachmentId = attachmentId;
        this.madeAt = madeAt;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    String symbol() {
        return symbol;
    }

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
