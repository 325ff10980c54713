package vn.lanhmanh.inspection.ground;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/**
 * A well-founded tip that asks for an inspection; it carries one inspection. Until they start, inspections of teams that
 * must not know of each other may claim the same tip; the first to start takes it.
 */
@Entity
@Table(name = "ground")
public class Ground implements Aggregate {

    /**
     * An inspection that rests on the tip.
     *
     * @param secret whether only its team may know of it yet
     */
    @Embeddable
    public record Claim(UUID inspectionId, UUID teamId, boolean secret) {

        private boolean knownTo(Set<UUID> teams) {
            return !secret || teams.contains(teamId);
        }
    }

    @Id
    private UUID tipId;

    @Version
    private long version;

    private String communeCode;

    private String districtCode;

    private UUID establishmentId;

    private LocalDate verifiedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "ground_claim", joinColumns = @JoinColumn(name = "tip_id"))
    private Set<Claim> claims = new HashSet<>();

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
     * @param ownTeams the teams of the caller; the secret claims of others are not held against it, or they would show
     * @throws Refusal {@code ground-used} (409) or {@code ground-elsewhere} (422)
     */
    public void claim(Claim claim, UUID ofEstablishment, String inCommune, Set<UUID> ownTeams) {
        requireFree(usedFor(ownTeams));
        if (establishmentId != null ? !establishmentId.equals(ofEstablishment) : !communeCode.equals(inCommune)) {
            throw Refusal.unprocessable("ground-elsewhere").basis(Team.CIRCULAR).field("ground.tipId");
        }
        claims.add(claim);
    }

    private static void requireFree(boolean used) {
        if (used) {
            throw Refusal.conflict("ground-used").field("ground.tipId");
        }
    }

    /**
     * Takes the tip for an inspection that has claimed it and starts now.
     *
     * @throws Refusal {@code ground-used} (409) when another has started meanwhile
     */
    public void use(UUID inspection) {
        requireFree(claims.stream()
                .anyMatch(claim -> !claim.secret() && !claim.inspectionId().equals(inspection)));
        List<Claim> own = of(inspection);
        own.forEach(claims::remove);
        own.forEach(claim -> claims.add(new Claim(inspection, claim.teamId(), false)));
    }

    private List<Claim> of(UUID inspection) {
        return claims.stream()
                .filter(claim -> claim.inspectionId().equals(inspection))
                .toList();
    }

    /** Gives the tip back after its inspection was cancelled. */
    public void release(UUID inspection) {
        of(inspection).forEach(claims::remove);
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

    /** Whether members of these teams may know that an inspection rests on the tip. */
    boolean usedFor(Set<UUID> ownTeams) {
        return claims.stream().anyMatch(claim -> claim.knownTo(ownTeams));
    }
}
