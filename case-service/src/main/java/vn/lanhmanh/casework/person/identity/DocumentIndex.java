package vn.lanhmanh.casework.person.identity;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The blind index of a person's document number. */
@Entity
@Table(name = "person_document")
class DocumentIndex {

    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "document_index")
    private byte[] documentIndex;

    DocumentIndex() {}

    DocumentIndex(UUID personId, byte[] documentIndex) {
        this.personId = personId;
        this.documentIndex = documentIndex;
    }

    byte[] documentIndex() {
        return documentIndex;
    }
}
