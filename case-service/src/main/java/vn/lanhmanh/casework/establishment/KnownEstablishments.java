package vn.lanhmanh.casework.establishment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.platform.web.Refusal;

/** The local copy of the register. */
@ApplicationScoped
public class KnownEstablishments implements PanacheRepositoryBase<KnownEstablishment, UUID> {

    /** Takes the newest state of an establishment over. */
    public void take(KnownEstablishment.Snapshot told) {
        KnownEstablishment known = findById(told.establishmentId());
        if (known == null) {
            known = new KnownEstablishment(told.establishmentId());
            known.take(told);
            persist(known);
        } else {
            known.take(told);
        }
    }

    /**
     * The id of the one that stands for an establishment, as far as the register has told: its own, unless it was merged
     * into another; null for null.
     */
    public UUID standingFor(UUID id) {
        return id == null
                ? null
                : findByIdOptional(id).map(KnownEstablishment::standing).orElse(id);
    }

    /**
     * The establishment that stands for the one named, or that one while the register has not told of the other;
     * {@code unknown-establishment} (422) when it has told of neither.
     */
    public KnownEstablishment require(UUID id) {
        return findByIdOptional(standingFor(id)).or(() -> findByIdOptional(id)).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(UUID id) {
        return Refusal.unprocessable("unknown-establishment", id).field("establishmentId");
    }
}
