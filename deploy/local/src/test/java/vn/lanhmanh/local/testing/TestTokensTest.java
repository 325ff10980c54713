package vn.lanhmanh.local.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TestTokensTest {

    private final JwtConsumer verifier = verifier();

    @Test
    void carryTheClaimsOfTheRealm() throws InvalidJwtException, MalformedClaimException {
        JwtClaims claims = verifier.processToClaims(TestTokens.token("inspector", "H474", "474"));

        assertThat(claims.getSubject())
                .isEqualTo(TestTokens.subject("inspector", "H474", "474").toString());
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("inspector");
        assertThat(claims.getStringClaimValue("agency")).isEqualTo("H474");
        assertThat(claims.getStringClaimValue("area")).isEqualTo("474");
    }

    @Test
    void ofAMachineNameItsAccountAfterTheClient() throws InvalidJwtException, MalformedClaimException {
        JwtClaims claims = verifier.processToClaims(
                TestTokens.client("partner-demo", "SDL", "46", "establishment:read", "indicator:read"));

        assertThat(claims.getStringClaimValue("preferred_username"))
                .isEqualTo("service-account-" + claims.getStringClaimValue("azp"));
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("establishment:read indicator:read");
    }

    static List<String> refused() {
        return List.of(
                TestTokens.expired("inspector", "H474", "474"),
                TestTokens.ofAnotherRealm("inspector", "H474", "474"),
                TestTokens.forAnotherAudience("inspector", "H474", "474"),
                TestTokens.forged("inspector", "H474", "474"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void thatMustBeRefusedAre(String token) {
        assertThatThrownBy(() -> verifier.processToClaims(token)).isInstanceOf(InvalidJwtException.class);
    }

    private static JwtConsumer verifier() {
        return new JwtConsumerBuilder()
                .setVerificationKey(publicKey())
                .setExpectedIssuer(TestTokens.ISSUER)
                .setExpectedAudience(TestTokens.AUDIENCE)
                .setRequireExpirationTime()
                .build();
    }

    private static PublicKey publicKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(TestTokens.publicKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
