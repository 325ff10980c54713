package vn.lanhmanh.casework.person.identity;

import java.util.HexFormat;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.casework.sealing.BlindIndex;
import vn.lanhmanh.casework.sealing.Place;
import vn.lanhmanh.casework.sealing.Sealer;

/** Keeps identities sealed, finds them by document number without opening any, and names persons by pseudonyms. */
@ApplicationScoped
public class IdentityVault implements PanacheRepositoryBase<SealedIdentity, UUID> {

    private final Sealer sealer;
    private final BlindIndex index;

    IdentityVault(Sealer sealer, BlindIndex index) {
        this.sealer = sealer;
        this.index = index;
    }

    public void keep(UUID personId, Identity identity) {
        byte[] documentIndex = identity.document() == null
                ? null
                : documentIndex(identity.document().number());
        persist(new SealedIdentity(personId, sealer.seal(personId, place(personId), identity), documentIndex));
    }

    public byte[] documentIndex(String number) {
        return index.of("person.document", IdentityDocument.normalized(number));
    }

    private static Place place(UUID personId) {
        return new Place("person_identity", "identity", personId);
    }

    public Identity open(UUID personId) {
        return sealer.open(personId, place(personId), findById(personId).identity(), Identity.class);
    }

    public void replace(UUID personId, Identity identity) {
        findById(personId).reseal(sealer.seal(personId, place(personId), identity));
    }

    /** A pseudonym that is the same for one document within a year, and for nothing else. */
    public String yearKey(UUID personId, int year) {
        byte[] documentIndex = findById(personId).documentIndex();
        String who =
                documentIndex == null ? personId.toString() : HexFormat.of().formatHex(documentIndex);
        return index.name("person.year." + year, who);
    }
}
