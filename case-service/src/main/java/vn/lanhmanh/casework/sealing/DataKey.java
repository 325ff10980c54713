package vn.lanhmanh.casework.sealing;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The wrapped key of one owner: a person, an informant, a tip, a record. */
@Entity
@Table(name = "data_key")
class DataKey {

    @Id
    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "wrapped_key")
    private byte[] wrappedKey;

    @Column(name = "master_key_id")
    private String masterKeyId;

    @Column(name = "created_at")
    private Instant createdAt;

    DataKey() {}

    DataKey(UUID ownerId, byte[] wrappedKey, String masterKeyId) {
        this.ownerId = ownerId;
        this.wrappedKey = wrappedKey;
        this.masterKeyId = masterKeyId;
        this.createdAt = Instant.now();
    }

    /** Another master key wraps it from now on. */
    void rewrapped(byte[] wrappedKey, String masterKeyId) {
        this.wrappedKey = wrappedKey;
        this.masterKeyId = masterKeyId;
    }

    UUID ownerId() {
        return ownerId;
    }

    byte[] wrappedKey() {
        return wrappedKey;
    }

    String masterKeyId() {
        return masterKeyId;
    }
}
