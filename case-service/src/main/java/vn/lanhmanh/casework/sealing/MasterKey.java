package vn.lanhmanh.casework.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;

import io.quarkus.runtime.Startup;

/** The key from the environment that wraps the data keys; a broken one stops the start. */
@Startup
@ApplicationScoped
class MasterKey {

    private static final int KEY_BYTES = 32;

    private final String id;
    private final Aead aead;

    MasterKey(SealingConfig config) {
        this.id = config.masterKeyId();
        this.aead = aead(keyBytes("lanhmanh.sealing.master-key", config.masterKey()));
    }

    String id() {
        return id;
    }

    byte[] wrap(UUID owner, byte[] dataKey) throws GeneralSecurityException {
        return aead.encrypt(dataKey, label(owner));
    }

    Aead unwrap(UUID owner, DataKey wrapped) throws GeneralSecurityException {
        if (!id.equals(wrapped.masterKeyId())) {
            throw new GeneralSecurityException("wrapped by master key " + wrapped.masterKeyId());
        }
        return aead(aead.decrypt(wrapped.wrappedKey(), label(owner)));
    }

    private byte[] label(UUID owner) {
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
