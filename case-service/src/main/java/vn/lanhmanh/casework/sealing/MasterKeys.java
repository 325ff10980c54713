package vn.lanhmanh.casework.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;

import io.quarkus.runtime.Startup;

/**
 * The keys from the environment that wrap the data keys: the current one wraps, one that comes and one that retires only
 * open. A broken one stops the start.
 */
@Startup
@ApplicationScoped
class MasterKeys {

    private static final int KEY_BYTES = 32;

    private final Map<String, Aead> keys = new HashMap<>();
    private final String current;
    private final Optional<String> retiring;
    private final Optional<String> coming;

    MasterKeys(SealingConfig config) {
        this.current = config.masterKeyId();
        add("master-key", current, config.masterKey());
        this.retiring = addPair("retiring-master-key", config.retiringMasterKeyId(), config.retiringMasterKey());
        this.coming = addPair("coming-master-key", config.comingMasterKeyId(), config.comingMasterKey());
    }

    private Optional<String> addPair(String name, Optional<String> id, Optional<String> key) {
        if (id.isPresent() != key.isPresent()) {
            throw new IllegalStateException("lanhmanh.sealing." + name + " and its id are set together or not at all");
        }
        id.ifPresent(one -> add(name, one, key.orElseThrow()));
        return id;
    }

    private void add(String name, String id, String base64) {
        if (keys.put(id, aead(keyBytes("lanhmanh.sealing." + name, base64))) != null) {
            throw new IllegalStateException("Two master keys have the id " + id);
        }
    }

    /** The key that wraps. */
    String current() {
        return current;
    }

    /** Whether what that key wraps can be opened here. */
    boolean knows(String id) {
        return keys.containsKey(id);
    }

    /** The key whose data keys the current one takes over. */
    Optional<String> retiring() {
        return retiring;
    }

    /** The key that will wrap, known already to every instance before the first one uses it. */
    Optional<String> coming() {
        return coming;
    }

    byte[] wrap(UUID owner, byte[] dataKey) throws GeneralSecurityException {
        return keys.get(current).encrypt(dataKey, label(current, owner));
    }

    Aead unwrap(UUID owner, DataKey wrapped) throws GeneralSecurityException {
        return aead(raw(owner, wrapped));
    }

    /** The same data key, wrapped by the current master key. */
    byte[] rewrap(UUID owner, DataKey wrapped) throws GeneralSecurityException {
        return wrap(owner, raw(owner, wrapped));
    }

    private byte[] raw(UUID owner, DataKey wrapped) throws GeneralSecurityException {
        Aead master = keys.get(wrapped.masterKeyId());
        if (master == null) {
            throw new GeneralSecurityException("wrapped by master key " + wrapped.masterKeyId());
        }
        return master.decrypt(wrapped.wrappedKey(), label(wrapped.masterKeyId(), owner));
    }

    private static byte[] label(String id, UUID owner) {
        return ("data_key|" + id + '|' + owner).getBytes(StandardCharsets.UTF_8);
    }

    static Aead aead(byte[] raw) {
        try {
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            return AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()))
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    /** Reads a key; the text of a broken one is never repeated. */
    static byte[] keyBytes(String name, String base64) {
        try {
            byte[] raw = Base64.getDecoder().decode(base64.strip());
            if (raw.length == KEY_BYTES) {
                return raw;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(name + " is not base64");
        }
        throw new IllegalStateException(name + " needs " + KEY_BYTES + " bytes in base64");
    }
}
