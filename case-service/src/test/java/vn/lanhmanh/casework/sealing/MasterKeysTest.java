package vn.lanhmanh.casework.sealing;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MasterKeysTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(US_ASCII));

    @Test
    void unwrapsForTheOwnerItWrappedForOnly() throws GeneralSecurityException {
        var master = new MasterKeys(keys(KEY, "1"));
        UUID owner = UUID.randomUUID();
        var wrapped = new DataKey(owner, master.wrap(owner, new byte[32]), "1");

        assertThat(master.unwrap(owner, wrapped)).isNotNull();
        assertThatThrownBy(() -> master.unwrap(UUID.randomUUID(), wrapped))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void tellsADataKeyOfAnotherMasterKeyByItsName() throws GeneralSecurityException {
        var old = new MasterKeys(keys(KEY, "1"));
        UUID owner = UUID.randomUUID();
        var wrapped = new DataKey(owner, old.wrap(owner, new byte[32]), old.current());

        assertThatThrownBy(() -> new MasterKeys(keys(KEY, "2")).unwrap(owner, wrapped))
                .hasMessageContaining("master key 1");
    }

    @Test
    void stopsOnABrokenKeyWithoutRepeatingIt() {
        assertThatThrownBy(() -> new MasterKeys(keys("secret!", "1")))
                .hasMessageContaining("lanhmanh.sealing.master-key")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new MasterKeys(keys("c2hvcnQ=", "1"))).hasMessageContaining("32 bytes");
    }

    @Test
    void opensWhatTheRetiringAndTheComingKeyWrappedAndWrapsByTheCurrent() throws GeneralSecurityException {
        UUID owner = UUID.randomUUID();
        var first = new MasterKeys(keys(KEY, "1"));
        var second = new MasterKeys(keys(OTHER, "2"));
        var early = new MasterKeys(KeysFixture.of(KEY, "1").coming(OTHER, "2"));
        var late = new MasterKeys(KeysFixture.of(OTHER, "2").retiring(KEY, "1"));
        var byFirst = new DataKey(owner, first.wrap(owner, new byte[32]), "1");
        var bySecond = new DataKey(owner, second.wrap(owner, new byte[32]), "2");

        for (var both : List.of(early, late)) {
            assertThat(both.unwrap(owner, byFirst)).isNotNull();
            assertThat(both.unwrap(owner, bySecond)).isNotNull();
        }
        byFirst.rewrapped(late.rewrap(owner, byFirst), late.current());
        assertThat(second.unwrap(owner, byFirst)).isNotNull();
        assertThat(early.current()).isEqualTo("1");
    }

    @Test
    void stopsOnAKeyWithoutItsNameAndOnANameGivenTwice() {
        assertThatThrownBy(() -> new MasterKeys(KeysFixture.of(KEY, "1").retiring(OTHER, null)))
                .hasMessageContaining("retiring-master-key");
        assertThatThrownBy(() -> new MasterKeys(KeysFixture.of(KEY, "1").coming(OTHER, "1")))
                .hasMessageContaining("id 1");
    }

    private static SealingConfig keys(String master, String id) {
        return KeysFixture.of(master, id);
    }
}
