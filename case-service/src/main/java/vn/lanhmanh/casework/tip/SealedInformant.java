package vn.lanhmanh.casework.tip;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who told, sealed apart from the tip under a data key of its own. */
@Entity
@Table(name = "informant")
class SealedInformant {

    @Id
    private UUID id;

    @Column(name = "tip_id")
    private UUID tipId;

    private byte[] details;

    SealedInformant() {}

    SealedInformant(UUID id, UUID tipId, byte[] details) {
        this.id = id;
        this.tipId = tipId;
        this.details = details;
    }

    UUID id() {
        return id;
    }

    byte[] details() {
        return details;
    }
}
