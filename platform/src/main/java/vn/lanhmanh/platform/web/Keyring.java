package vn.lanhmanh.platform.web;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

/** The keys derived from the service's signing key, one per purpose: HMAC-SHA256 for signatures, AES-256-GCM for seals. */
@ApplicationScoped
public class Keyring {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] root;

    Keyring(WebConfig config) {
        this.root = Base64.getDecoder().decode(config.signingKey());
        if (root.length < 32) {
            throw new IllegalStateException("lanhmanh.web.signing-key needs at least 32 bytes in base64");
        }
    }

    /** The HMAC-SHA256 of the content under this purpose's key: 32 bytes. */
    public byte[] sign(String purpose, byte[] content) {
        return hmac(hmac(root, purpose.getBytes()), content);
    }

    /** The content encrypted under this purpose's key. */
    public byte[] seal(String purpose, byte[] content) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, purpose, iv, content);
        byte[] both = Arrays.copyOf(iv, IV_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, IV_BYTES, sealed.length);
        return both;
    }

    /** What {@link #seal} closed. */
    public byte[] open(String purpose, byte[] sealed) {
        return crypt(
                Cipher.DECRYPT_MODE,
                purpose,
                Arrays.copyOf(sealed, IV_BYTES),
                Arrays.copyOfRange(sealed, IV_BYTES, sealed.length));
    }

    private byte[] crypt(int mode, String purpose, byte[] iv, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(hmac(root, purpose.getBytes()), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal or open a kept answer", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing from this JDK", e);
        }
    }
}
