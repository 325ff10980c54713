package vn.lanhmanh.casework.tip;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.casework.sealing.BlindIndex;
import vn.lanhmanh.casework.sealing.Place;
import vn.lanhmanh.casework.sealing.Sealer;
import vn.lanhmanh.casework.sealing.Wall;

/** Seals what a tip says and who told it, and makes the tracking codes. */
@ApplicationScoped
class TipVault implements PanacheRepositoryBase<SealedInformant, UUID> {

    // Without letters and digits that are mistaken for one another when read over the telephone.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 20;

    private final Sealer sealer;
    private final Wall wall;
    private final BlindIndex index;
    private final SecureRandom random = new SecureRandom();

    TipVault(Sealer sealer, Wall wall, BlindIndex index) {
        this.sealer = sealer;
        this.wall = wall;
        this.index = index;
    }

    byte[] sealContent(UUID tip, String text) {
        return sealer.seal(tip, new Place("tip", "content", tip), text);
    }

    String openContent(Tip tip) {
        return sealer.open(tip.id(), new Place("tip", "content", tip.id()), tip.content(), String.class);
    }

    byte[] sealConclusion(UUID tip, String text) {
        return sealer.seal(tip, new Place("tip", "conclusion", tip), text);
    }

    void keepInformant(UUID tip, Informant informant) {
        if (informant != null) {
            UUID id = UUID.randomUUID();
            persist(new SealedInformant(id, tip, sealer.seal(id, new Place("informant", "details", id), informant)));
        }
    }

    Optional<Informant> openInformant(UUID tip) {
        wall.open(tip);
        return find("tipId", tip)
                .firstResultOptional()
                .map(kept -> sealer.open(
                        kept.id(), new Place("informant", "details", kept.id()), kept.details(), Informant.class));
    }

    boolean knowsInformant(UUID tip) {
        wall.open(tip);
        return count("tipId", tip) > 0;
    }

    void eraseInformant(UUID tip) {
        wall.open(tip);
        find("tipId", tip).firstResultOptional().ifPresent(kept -> {
            sealer.erase(kept.id());
            delete(kept);
        });
        // Written at once: the wall lets this row go only until another one is opened.
        flush();
    }

    /** About 99 random bits, in groups of five. */
    String newTrackingCode() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i > 0 && i % 5 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    byte[] trackingIndex(String code) {
        return index.of("tip.tracking", code.toUpperCase(Locale.ROOT).replaceAll("[^" + ALPHABET + "]", ""));
    }
}
