package vn.lanhmanh.casework.sealing;

import java.util.Base64;
import java.util.Optional;

/** Master keys as an environment gives them. */
record KeysFixture(
        String masterKey,
        String masterKeyId,
        Optional<String> retiringMasterKey,
        Optional<String> retiringMasterKeyId,
        Optional<String> comingMasterKey,
        Optional<String> comingMasterKeyId)
        implements SealingConfig {

    static KeysFixture of(String key, String id) {
        return new KeysFixture(key, id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    KeysFixture retiring(String key, String id) {
        return new KeysFixture(
                masterKey, masterKeyId, Optional.of(key), Optional.ofNullable(id), comingMasterKey, comingMasterKeyId);
    }

    KeysFixture coming(String key, String id) {
        return new KeysFixture(
                masterKey,
                masterKeyId,
                retiringMasterKey,
                retiringMasterKeyId,
                Optional.of(key),
                Optional.ofNullable(id));
    }

    @Override
    public String rotateEvery() {
        return "off";
    }

    @Override
    public int rotateBatch() {
        return 20;
    }

    @Override
    public String blindIndexKey() {
        return Base64.getEncoder().encodeToString(new byte[32]);
    }
}
