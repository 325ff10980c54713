package vn.lanhmanh.casework.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

/** Keyed hashes that match equal values without telling them: HMAC-SHA256, one derived key per use. */
@Startup
@ApplicationScoped
public class BlindIndex {

    private static final String HMAC = "HmacSHA256";

    private final byte[] root;

    BlindIndex(SealingConfig config) {
        this.root = MasterKeys.keyBytes("lanhmanh.sealing.blind-index-key", config.blindIndexKey());
    }

    /**
     * The index of a value, 32 bytes.
     *
     * @param use what is indexed; the same value under two uses gives two unrelated indexes
     * @param value already normalized
     */
    public byte[] of(String use, String value) {
        return hmac(hmac(root, use), value);
    }

    /** The index shortened to 16 bytes in hex, for use as a name: a pseudonym. */
    public String name(String use, String value) {
        return HexFormat.of().formatHex(of(use, value), 0, 16);
    }

    private static byte[] hmac(byte[] key, String content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing from this JDK", e);
        }
    }
}
