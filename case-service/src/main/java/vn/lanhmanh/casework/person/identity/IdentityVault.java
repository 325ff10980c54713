package vn.lanhmanh.casework.person.identity;

import java.util.HexFormat;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.casework.sealing.BlindIndex;
import vn.lanhmanh.casework.sealing.Place;
import vn.lanhmanh.casework.sealing.Sealer;
import vn.lanhmanh.casework.sealing.Wall;
import vn.lanhmanh.platform.web.Refusal;

/** Keeps identities sealed, finds them by document number without opening any, and names persons by pseudonyms. */
@ApplicationScoped
public class IdentityVault implements PanacheRepositoryBase<SealedIdentity, UUID> {

    private final Sealer sealer;
    private final Wall wall;
    private final BlindIndex index;
    private final DocumentIndexes documents;

    IdentityVault(Sealer sealer, Wall wall, BlindIndex index, DocumentIndexes documents) {
        this.sealer = sealer;
        this.wall = wall;
        this.index = index;
        this.documents = documents;
    }

    public void keep(UUID personId, Identity identity) {
        persist(new SealedIdentity(personId, sealer.seal(personId, place(personId), identity)));
        if (identity.document() != null) {
            documents.persist(new DocumentIndex(
                    personId, documentIndex(identity.document().number())));
        }
    }

    private static Place place(UUID personId) {
        return new Place("person_identity", "identity", personId);
    }

    public byte[] documentIndex(String number) {
        return index.of("person.document", IdentityDocument.normalized(number));
    }

    public Identity open(UUID personId) {
        return sealer.open(personId, place(personId), sealed(personId).identity(), Identity.class);
    }

    /** Refuses {@code identity-erased} (410) when there is none any more. */
    private SealedIdentity sealed(UUID personId) {
        wall.open(personId);
        return findByIdOptional(personId).orElseThrow(() -> Refusal.gone("identity-erased"));
    }

    public void replace(UUID personId, Identity identity) {
        sealed(personId).reseal(sealer.seal(personId, place(personId), identity));
        // Written at once: the wall lets this row be changed only until another one is opened.
        flush();
    }

    /** Deletes the data key, what it sealed, and the blind index: nobody opens or finds this identity again. */
    public void erase(UUID personId) {
        sealer.erase(personId);
        documents.deleteById(personId);
        delete(sealed(personId));
        flush();
    }

    /** A pseudonym that is the same for one document within a year, and for nothing else. */
    public String yearKey(UUID personId, int year) {
        DocumentIndex document = documents.findById(personId);
        String who = document == null ? personId.toString() : HexFormat.of().formatHex(document.documentIndex());
        return index.name("person.year." + year, who);
    }
}
