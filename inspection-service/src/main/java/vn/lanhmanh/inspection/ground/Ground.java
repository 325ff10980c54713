package vn.lanhmanh.inspection.ground;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** A well-founded tip that asks for an inspection; it carries one inspection. */
@Entity
@Table(name = "ground")
public class Ground implements Aggregate {

    @Id
    private UUID tipId;

    @Version
    private long version;

    private String communeCode;

    private String districtCode;

    private UUID establishmentId;

    private LocalDate verifiedOn;

    private UUID inspectionId;

    @Transient
    private final Facts facts = new Facts();

    protected Ground() {}

    /** @param establishmentId the establishment the tip names, null when it only names a place */
    public Ground(UUID tipId, String communeCode, String districtCode, UUID establishmentId, LocalDate verifiedOn) {
        this.tipId = tipId;
        this.communeCode = communeCode;
        this.districtCode = districtCode;
        this.establishmentId = establishmentId;
        this.verifiedOn = verifiedOn;
    }

    /**
     * Rests an inspection of an establishment on this tip.
     *
     * @throws Refusal {@code ground-used} (409) or {@code ground-elsewhere} (422)
     */
    public void use(UUID inspection, UUID ofEstablishment, String inCommune) {
        if (inspectionId != null) {
            throw Refusal.conflict("ground-used").field("ground.tipId");
        }
        if (establishmentId != null ? !establishmentId.equals(ofEstablishment) : !communeCode.equals(inCommune)) {
            throw Refusal.unprocessable("ground-elsewhere").field("ground.tipId");
        }
        this.inspectionId = inspection;
    }

    /** Gives the tip back after its inspection was cancelled. */
    public void release() {
        this.inspectionId = null;
    }

    @Override
    public UUID id() {
        return tipId;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    String communeCode() {
        return communeCode;
    }

    String districtCode() {
        return districtCode;
    }

    UUID establishmentId() {
        return establishmentId;
    }

    LocalDate verifiedOn() {
        return verifiedOn;
    }

    boolean used() {
        return inspectionId != null;
    }
}
