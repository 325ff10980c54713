package vn.lanhmanh.casework.person.identity;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The sealed identity of a person, with a blind index of the document number. */
@Entity
@Table(name = "person_identity")
class SealedIdentity {

    @Id
    @Column(name = "person_id")
    private UUID personId;

    private byte[] identity;

    @Column(name = "document_index")
    private byte[] documentIndex;

    SealedIdentity() {}

    SealedIdentity(UUID personId, byte[] identity, byte[] documentIndex) {
        this.personId = personId;
        this.identity = identity;
        this.documentIndex = documentIndex;
    }

    byte[] identity() {
        return identity;
    }

    byte[] documentIndex() {
        return documentIndex;
    }

    void reseal(byte[] identity) {
        this.identity = identity;
    }
}
