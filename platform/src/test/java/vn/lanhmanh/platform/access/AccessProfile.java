package vn.lanhmanh.platform.access;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

import vn.lanhmanh.platform.events.FactListener;
import vn.lanhmanh.platform.events.IncomingFact;

/** A service of nothing but the platform, on a real database, which checks real tokens against a public key. */
public class AccessProfile implements QuarkusTestProfile {

    private static final KeyPair SIGNER = rsa();
    private static final KeyPair STRANGER = rsa();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.application.name", "probe"),
                Map.entry("quarkus.datasource.jdbc.url", AuditDatabase.SHARED.appUrl()),
                Map.entry("quarkus.datasource.username", "app"),
                Map.entry("quarkus.datasource.password", "app"),
                Map.entry("quarkus.flyway.migrate-at-start", "false"),
                Map.entry("quarkus.hibernate-orm.schema-management.strategy", "none"),
                Map.entry("quarkus.oidc.public-key", base64(SIGNER)),
                Map.entry("quarkus.smallrye-openapi.store-schema-directory", "target/openapi"),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("kafka.bootstrap.servers", "127.0.0.1:1"),
                Map.entry("lanhmanh.events.topic", "probe.events"),
                Map.entry("lanhmanh.events.relay-interval", "1h"),
                Map.entry("lanhmanh.audit.seal-every", "1s"),
                Map.entry("lanhmanh.web.signing-key", Base64.getEncoder().encodeToString(new byte[32])));
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Deaf.class);
    }

    static JwtClaimsBuilder aToken(String... roles) {
        return Jwt.subject(TokenFixture.SUBJECT)
                .audience("lanhmanh")
                .preferredUserName("nguyen.van.a")
                .claim("azp", "web")
                .claim("roles", Arrays.asList(roles));
    }

    static String signed(JwtClaimsBuilder token) {
        return token.sign(SIGNER.getPrivate());
    }

    static String signedByAStranger(JwtClaimsBuilder token) {
        return token.sign(STRANGER.getPrivate());
    }

    private static String base64(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hears nothing: no topic is listened to. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class Deaf implements FactListener {

        @Override
        public void hear(IncomingFact fact) {
            throw new IllegalStateException("no topic is listened to");
        }
    }
}
