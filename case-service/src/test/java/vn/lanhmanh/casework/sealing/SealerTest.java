package vn.lanhmanh.casework.sealing;

import java.util.Arrays;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.TestTransaction;

import vn.lanhmanh.casework.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@RealParts
@TestTransaction
class SealerTest {

    @Inject
    Sealer sealer;

    @Inject
    DataKeys keys;

    @Inject
    BlindIndex index;

    private final UUID owner = UUID.randomUUID();
    private final Place place = new Place("person_identity", "identity", owner);

    @Test
    void opensWhatItSealedAtTheSamePlaceOnly() {
        byte[] sealed = sealer.seal(owner, place, "Nguyễn Văn Tưởng Tượng");

        assertThat(sealer.open(owner, place, sealed, String.class)).isEqualTo("Nguyễn Văn Tưởng Tượng");
        assertDoesNotOpen(owner, new Place("person_identity", "identity", UUID.randomUUID()), sealed);
        assertDoesNotOpen(owner, new Place("person_identity", "other_column", owner), sealed);
        assertDoesNotOpen(owner, new Place("informant", "identity", owner), sealed);
    }

    @Test
    void doesNotOpenForAnotherOwner() {
        UUID other = UUID.randomUUID();
        byte[] sealed = sealer.seal(owner, place, "một");
        sealer.seal(other, new Place("person_identity", "identity", other), "hai");

        assertDoesNotOpen(other, place, sealed);
    }

    @Test
    void noticesEachAlteredByte() {
        byte[] sealed = sealer.seal(owner, place, "một");

        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertDoesNotOpen(owner, place, altered);
        }
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(sealer.seal(owner, place, "một")).isNotEqualTo(sealer.seal(owner, place, "một"));
    }

    @Test
    void erasesThePersonWithTheDataKey() {
        byte[] sealed = sealer.seal(owner, place, "một");

        sealer.erase(owner);

        assertDoesNotOpen(owner, place, sealed);
    }

    @Test
    void keepsDataKeysWrappedAndNamesTheirMasterKey() {
        sealer.seal(owner, place, "một");

        var key = keys.findById(owner);
        assertThat(key.wrappedKey()).hasSize(12 + 32 + 16);
        assertThat(key.masterKeyId()).isEqualTo("1");
    }

    @Test
    void indexesEqualValuesEquallyAndUsesApart() {
        assertThat(index.of("person.document", "046090000001")).isEqualTo(index.of("person.document", "046090000001"));
        assertThat(index.of("person.document", "046090000001"))
                .isNotEqualTo(index.of("person.document", "046090000002"))
                .isNotEqualTo(index.of("tip.tracking", "046090000001"));
        assertThat(index.name("person.year.2020", "a")).isNotEqualTo(index.name("person.year.2021", "a"));
    }

    private void assertDoesNotOpen(UUID whose, Place where, byte[] sealed) {
        assertThatThrownBy(() -> sealer.open(whose, where, Arrays.copyOf(sealed, sealed.length), String.class))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("một");
    }
}
