package vn.lanhmanh.casework.sealing;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MasterKeyTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void unwrapsForTheOwnerItWrappedForOnly() throws GeneralSecurityException {
        var master = new MasterKey(keys(KEY, "1"));
        UUID owner = UUID.randomUUID();
        var wrapped = new DataKey(owner, master.wrap(owner, new byte[32]), "1");

        assertThat(master.unwrap(owner, wrapped)).isNotNull();
        assertThatThrownBy(() -> master.unwrap(UUID.randomUUID(), wrapped))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void tellsADataKeyOfAnotherMasterKeyByItsName() throws GeneralSecurityException {
        var old = new MasterKey(keys(KEY, "1"));
        UUID owner = UUID.randomUUID();
        var wrapped = new DataKey(owner, old.wrap(owner, new byte[32]), old.id());

        assertThatThrownBy(() -> new MasterKey(keys(KEY, "2")).unwrap(owner, wrapped))
                .hasMessageContaining("master key 1");
    }

    @Test
    void stopsOnABrokenKeyWithoutRepeatingIt() {
        assertThatThrownBy(() -> new MasterKey(keys("secret!", "1")))
                .hasMessageContaining("lanhmanh.sealing.master-key")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> new MasterKey(keys("c2hvcnQ=", "1"))).hasMessageContaining("32 bytes");
    }

    private static SealingConfig keys(String master, String id) {
        return new SealingConfig() {
            @Override
            public String masterKey() {
                return master;
            }

            @Override
            public String masterKeyId() {
                return id;
            }

            @Override
            public String blindIndexKey() {
                return KEY;
            }
        };
    }
}
