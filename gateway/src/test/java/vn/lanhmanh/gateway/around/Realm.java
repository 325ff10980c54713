package vn.lanhmanh.gateway.around;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** An OpenID Connect issuer: it publishes its key, and signs tokens with it. */
public final class Realm {

    private final KeyPair keys = newKeys();
    private final String issuer;

    Realm(Vertx vertx, String name) {
        HttpServer server = vertx.createHttpServer().requestHandler(this::answer);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        issuer = "http://127.0.0.1:%d/realms/%s".formatted(server.actualPort(), name);
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpServerRequest request) {
        JsonObject answer = request.path().endsWith("/jwks")
                ? new JsonObject().put("keys", new JsonArray().add(publicKey()))
                : new JsonObject().put("issuer", issuer).put("jwks_uri", issuer + "/jwks");
        request.response().putHeader("Content-Type", "application/json").end(answer.toBuffer());
    }

    private JsonObject publicKey() {
        var key = (RSAPublicKey) keys.getPublic();
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return new JsonObject()
                .put("kty", "RSA")
                .put("kid", issuer)
                .put("alg", "RS256")
                .put("use", "sig")
                .put("n", base64.encodeToString(key.getModulus().toByteArray()))
                .put("e", base64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    public String issuer() {
        return issuer;
    }

    public String token() {
        return token("lanhmanh", Instant.now().plus(Duration.ofMinutes(5)));
    }

    public String expiredToken() {
        return token("lanhmanh", Instant.now().minus(Duration.ofMinutes(5)));
    }

    public String tokenFor(String audience) {
        return token(audience, Instant.now().plus(Duration.ofMinutes(5)));
    }

    private String token(String audience, Instant expiry) {
        return sign(issuer, audience, expiry);
    }

    /** Names another issuer, but is signed with the key of this one. */
    public String tokenInTheNameOf(Realm other) {
        return sign(other.issuer, "lanhmanh", Instant.now().plus(Duration.ofMinutes(5)));
    }

    private String sign(String claimedIssuer, String audience, Instant expiry) {
        return Jwt.issuer(claimedIssuer)
                .subject("3f2b8f4e-0000-4000-8000-000000000001")
                .audience(Set.of(audience))
                .claim("roles", Set.of("registry-officer"))
                .issuedAt(expiry.minus(Duration.ofMinutes(10)))
                .expiresAt(expiry)
                .jws()
                .keyId(claimedIssuer)
                .sign(keys.getPrivate());
    }
}
