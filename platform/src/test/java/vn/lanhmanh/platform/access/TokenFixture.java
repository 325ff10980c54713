package vn.lanhmanh.platform.access;

import java.util.Set;

import org.jose4j.jwt.JwtClaims;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;

/** Identities as the token check hands them over: with roles, and with a permission for each scope. */
final class TokenFixture {

    static final String SUBJECT = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

    private final JwtClaims claims = new JwtClaims();

    private TokenFixture() {
        claims.setSubject(SUBJECT);
    }

    static TokenFixture aPerson() {
        return new TokenFixture().with("preferred_username", "nguyen.van.a").with("azp", "web");
    }

    static TokenFixture aMachine(String scope) {
        return new TokenFixture()
                .with("preferred_username", "service-account-tax-office")
                .with("azp", "tax-office")
                .with("scope", scope);
    }

    TokenFixture with(String claim, Object value) {
        claims.setClaim(claim, value);
        return this;
    }

    SecurityIdentity identity(String... roles) {
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addRoles(Set.of(roles));
        String scope = claims.getClaimValueAsString("scope");
        if (scope != null) {
            builder.addPermissionsAsString(Set.of(scope.split(" ")));
        }
        return builder.build();
    }

    static boolean may(SecurityIdentity identity, String permission) {
        String[] parts = permission.split(":");
        return identity.checkPermissionBlocking(new StringPermission(parts[0], parts[1]));
    }
}
