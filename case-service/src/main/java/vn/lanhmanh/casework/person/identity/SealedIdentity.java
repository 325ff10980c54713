package vn.lanhmanh.casework.person.identity;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The sealed identity of a person; the database shows it only to a transaction that names the person. */
@Entity
@Table(name = "person_identity")
class SealedIdentity {

    @Id
    @Column(name = "person_id")
    private UUID personId;

    private byte[] identity;

    SealedIdentity() {}

    SealedIdentity(UUID personId, byte[] identity) {
        this.personId = personId;
        this.identity = identity;
    }

    byte[] identity() {
        return identity;
    }

    void reseal(byte[] identity) {
        this.identity = identity;
    }
}
