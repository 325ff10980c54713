package vn.lanhmanh.inspection.establishment.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.office.RecordId;

/** One write of an establishment. */
@Entity
@Immutable
@Table(name = "establishment_history")
class HistoryEntry {

    @Id
    private UUID id;

    private UUID establishmentId;

    private Instant at;

    private LocalDate day;

    private UUID subject;

    private long version;

    private String verb;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Change> changes;

    protected HistoryEntry() {}

    HistoryEntry(Establishment written, Instant at, LocalDate day, UUID subject, String verb, List<Change> changes) {
        this.id = RecordId.next();
        this.establishmentId = written.id();
        this.version = written.version();
        this.at = at;
        this.day = day;
        this.subject = subject;
        this.verb = verb;
        this.changes = changes;
    }

    UUID id() {
        return id;
    }

    UUID establishmentId() {
        return establishmentId;
    }

    Instant at() {
        return at;
    }

    UUID subject() {
        return subject;
    }

    long version() {
        return version;
    }

    String verb() {
        return verb;
    }

    List<Change> changes() {
        return changes;
    }
}
