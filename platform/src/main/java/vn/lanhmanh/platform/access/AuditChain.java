package vn.lanhmanh.platform.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;

/** The arithmetic of the audit chain: SHA-256 over the row, over the link to the one before, Ed25519 over the end. */
final class AuditChain {

    /** Where the chain begins. */
    static final byte[] BEGINNING = new byte[32];

    /** All columns of an entry {@code e} in the order they are hashed, each in a form no setting of a session changes. */
    static final String COLUMNS = "e.id::text, (extract(epoch from e.at) * 1000000)::bigint::text, e.actor::text,"
            + " e.actor_kind, array_to_json(e.roles)::text, e.agency, e.area, e.action, e.object_type, e.object_id,"
            + " e.purpose, e.legal_basis, array_to_json(e.fields)::text, e.result, e.trace_id";

    private static final int COLUMN_COUNT = 15;

    private AuditChain() {}

    /** Hash of an entry whose {@link #COLUMNS} begin at {@code first} in the row. */
    static byte[] rowHash(ResultSet row, int first) throws SQLException {
        MessageDigest digest = sha256();
        for (int column = first; column < first + COLUMN_COUNT; column++) {
            String value = row.getString(column);
            byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4)
                    .putInt(value == null ? -1 : bytes.length)
                    .flip());
            digest.update(bytes);
        }
        return digest.digest();
    }

    /** The link that follows {@code previous}. */
    static byte[] link(byte[] previous, long sealNo, long auditId, byte[] rowHash) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(16).putLong(sealNo).putLong(auditId).flip());
        return digest.digest(rowHash);
    }

    static byte[] sign(PrivateKey key, long sealNo, byte[] link) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(checkpoint(sealNo, link));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the audit checkpoint could not be signed", e);
        }
    }

    static boolean signedBy(PublicKey key, long sealNo, byte[] link, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(checkpoint(sealNo, link));
            return signature.verify(signed);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is not available", e);
        }
    }

    /** Reads a private key; the text of a broken one is never repeated. */
    static PrivateKey privateKey(String base64) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalArgumentException("the private audit key is not an Ed25519 key, PKCS#8 in base64");
        }
    }

    static PublicKey publicKey(String base64) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new IllegalArgumentException("the public audit key is not an Ed25519 key, X.509 in base64");
        }
    }

    /** A new pair of keys as the two lines of the environment. */
    static List<String> newPair() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        return List.of(
                "LANHMANH_AUDIT_PRIVATE_KEY="
                        + base64.encodeToString(pair.getPrivate().getEncoded()),
                "LANHMANH_AUDIT_PUBLIC_KEY="
                        + base64.encodeToString(pair.getPublic().getEncoded()));
    }

    private static byte[] checkpoint(long sealNo, byte[] link) {
        byte[] about = "lanhmanh audit checkpoint 1".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(about.length + 8 + link.length)
                .put(about)
                .putLong(sealNo)
                .put(link)
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
