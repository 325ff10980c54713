package vn.lanhmanh.inspection.establishment.note;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.access.Caller;

/** What the police know of an establishment. */
@Entity
@Immutable
@Table(name = "establishment_note")
class RestrictedNote {

    @Id
    private UUID id;

    private UUID establishmentId;

    private UUID subject;

    private String agencyCode;

    private Instant at;

    private String text;

    protected RestrictedNote() {}

    RestrictedNote(UUID establishmentId, Caller writer, Instant at, String text) {
        this.id = RecordId.next();
        this.establishmentId = establishmentId;
        this.subject = writer.subject();
        this.agencyCode = writer.agency();
        this.at = at;
        this.text = text;
    }

    UUID establishmentId() {
        return establishmentId;
    }

    UUID id() {
        return id;
    }

    UUID subject() {
        return subject;
    }

    String agencyCode() {
        return agencyCode;
    }

    Instant at() {
        return at;
    }

    String text() {
        return text;
    }
}
