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

    /** The establishment; {@code unknown-establishment} (422) when the register has not told of it. */
    public KnownEstablishment require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.unprocessable("unknown-establishment", id)
                .field("establishmentId"));
    }
}
