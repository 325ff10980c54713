package vn.lanhmanh.local.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * Signed tokens with the claims of the realm, for tests that run without Keycloak.
 *
 * <p>Claims: {@code sub} a UUID, {@code roles} an array, {@code agency} such as CAT or H474, {@code area} 46 or the code
 * of a district or a commune, {@code title} of a sanctioning authority, {@code scope} the permissions of a machine client.
 */
public final class TestTokens {

    public static final String ISSUER = "https://identity.test/realms/lanhmanh";
    public static final String AUDIENCE = "lanhmanh";

    private static final int MINUTES = 15;

    private TestTokens() {}

    /** Token of one role; the same role, agency and area are always the same subject. */
    public static String token(String role, String agency, String area) {
        return token(List.of(role), agency, area, subject(role, agency, area));
    }

    /** Token of a chosen person. */
    public static String token(List<String> roles, String agency, String area, UUID subject) {
        return sign(claims(roles, agency, area, subject, claims -> {}));
    }

    /** Token of a sanctioning authority with a title such as DISTRICT_CHAIR. */
    public static String titled(String title, String agency, String area) {
        return sign(claims(
                List.of("sanction-authority"),
                agency,
                area,
                subject(title, agency, area),
                claims -> claims.setStringClaim("title", title)));
    }

    /** Token of a machine client whose scopes are its permissions. */
    public static String client(String clientId, String agency, String area, String... permissions) {
        return sign(claims(List.of(), agency, area, subject(clientId, agency, area), claims -> {
            claims.setStringClaim("azp", clientId);
            claims.setStringClaim("preferred_username", "service-account-" + clientId);
            claims.setStringClaim("client_id", clientId);
            claims.setStringClaim("scope", String.join(" ", permissions));
        }));
    }

    /** A token that was good an hour ago. */
    public static String expired(String role, String agency, String area) {
        return sign(claims(
                List.of(role),
                agency,
                area,
                subject(role, agency, area),
                claims -> claims.setExpirationTimeMinutesInTheFuture(-60)));
    }

    /** A token of another realm, signed with the right key. */
    public static String ofAnotherRealm(String role, String agency, String area) {
        return sign(claims(
                List.of(role),
                agency,
                area,
                subject(role, agency, area),
                claims -> claims.setIssuer(ISSUER.replace("lanhmanh", "other"))));
    }

    /** A token of this realm for another application. */
    public static String forAnotherAudience(String role, String agency, String area) {
        return sign(claims(
                List.of(role),
                agency,
                area,
                subject(role, agency, area),
                claims -> claims.setAudience("another-application")));
    }

    /** A token whose signature is of another key. */
    public static String forged(String role, String agency, String area) {
        var claims = claims(List.of(role), agency, area, subject(role, agency, area), any -> {});
        return sign(claims, privateKey(newKey().get("private")));
    }

    /** The subject of {@link #token(String, String, String)}. */
    public static UUID subject(String role, String agency, String area) {
        return UUID.nameUUIDFromBytes((role + "|" + agency + "|" + area).getBytes(StandardCharsets.UTF_8));
    }

    /** The key that verifies, X.509 in base64. */
    public static String publicKey() {
        return key().get("public");
    }

    private static JwtClaims claims(
            List<String> roles, String agency, String area, UUID subject, Consumer<JwtClaims> change) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject.toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setGeneratedJwtId();
        claims.setClaim("typ", "Bearer");
        claims.setStringListClaim("roles", roles);
        claims.setStringClaim("agency", agency);
        claims.setStringClaim("area", area);
        change.accept(claims);
        return claims;
    }

    private static String sign(JwtClaims claims) {
        return sign(claims, privateKey(key().get("private")));
    }

    private static String sign(JwtClaims claims, PrivateKey key) {
        try {
            var signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setHeader("typ", "JWT");
            signature.setPayload(claims.toJson());
            signature.setKey(key);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token cannot be signed", e);
        }
    }

    private static Map<String, String> key() {
        return OncePerJvm.values("token-key", TestTokens::newKey);
    }

    private static Map<String, String> newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var encoder = Base64.getEncoder();
            return Map.of(
                    "private", encoder.encodeToString(pair.getPrivate().getEncoded()),
                    "public", encoder.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is missing from this JDK", e);
        }
    }

    private static PrivateKey privateKey(String encoded) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The test key is broken", e);
        }
    }
}
