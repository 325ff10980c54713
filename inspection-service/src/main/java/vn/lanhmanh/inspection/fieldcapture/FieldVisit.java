package vn.lanhmanh.inspection.fieldcapture;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** A visit as a client sent it, and what became of it. */
@Entity
@Table(name = "field_visit")
class FieldVisit implements Aggregate {

    /** What is kept of a document in conflict. */
    public enum Kept {
        SERVER,
        FIELD_AS_CORRECTION
    }

    /**
     * A field that the inspection and the document have different values for, as codes, ids and dates where it has such;
     * of answers those that differ.
     *
     * @param server null for none
     * @param field null for none
     */
    public record Difference(String name, String server, String field) {

        /** Never the words, should the record ever meet a log. */
        @Override
        public String toString() {
            return "Difference[" + name + "]";
        }
    }

    /**
     * What came in.
     *
     * @param digest SHA-256 of the content, by which a repetition is known
     */
    @Embeddable
    record Receipt(UUID inspectionId, String digest, UUID sentBy, Instant receivedAt) {}

    @Id
    private UUID clientId;

    @Version
    private long version;

    @Embedded
    private Receipt receipt;

    @JdbcTypeCode(SqlTypes.JSON)
    private FieldVisitRequest document;

    @Enumerated(EnumType.STRING)
    private FieldVisitState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Difference> differences;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<UUID, UUID> findingIds;

    @Enumerated(EnumType.STRING)
    private Kept kept;

    @Transient
    private final Facts facts = new Facts();

    protected FieldVisit() {}

    private FieldVisit(FieldVisitRequest document, Receipt receipt, FieldVisitState state) {
        this.clientId = document.clientId();
        this.document = document;
        this.receipt = receipt;
        this.state = state;
        this.differences = List.of();
        this.findingIds = Map.of();
    }

    /** @param findingIds the ids given to the findings, by those the client made */
    static FieldVisit applied(FieldVisitRequest document, Receipt receipt, Map<UUID, UUID> findingIds) {
        var visit = new FieldVisit(document, receipt, FieldVisitState.APPLIED);
        visit.findingIds = Map.copyOf(findingIds);
        return visit;
    }

    static FieldVisit inConflict(FieldVisitRequest document, Receipt receipt, List<Difference> differences) {
        var visit = new FieldVisit(document, receipt, FieldVisitState.CONFLICT);
        visit.differences = List.copyOf(differences);
        return visit;
    }

    /** Refuses {@code field-visit-differs} (409), naming both contents, when something else came under the id before. */
    void requireSame(String digest) {
        if (!receipt.digest().equals(digest)) {
            throw Refusal.conflict("field-visit-differs", receipt.digest(), digest);
        }
    }

    /** Decides what is kept; {@code illegal-transition} (409) unless it is in conflict. */
    void resolve(Kept decision) {
        Refusal.unlessIn("resolve", state, FieldVisitState.CONFLICT);
        this.kept = decision;
        this.state = FieldVisitState.RESOLVED;
    }

    /** Some of its findings were added by corrections, under ids of their own. */
    void added(Map<UUID, UUID> ids) {
        this.findingIds = Map.copyOf(ids);
    }

    @Override
    public UUID id() {
        return clientId;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    Receipt receipt() {
        return receipt;
    }

    FieldVisitRequest document() {
        return document;
    }

    FieldVisitState state() {
        return state;
    }

    List<Difference> differences() {
        return differences;
    }

    Map<UUID, UUID> findingIds() {
        return findingIds;
    }

    Kept kept() {
        return kept;
    }
}
