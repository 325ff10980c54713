package vn.lanhmanh.gateway.token;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import vn.lanhmanh.gateway.around.Call;
import vn.lanhmanh.gateway.around.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(RealmDownTest.NoRealm.class)
class RealmDownTest {

    public static final class NoRealm implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // Port 9 (discard): nothing listens there.
            return Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:9/realms/lanhmanh");
        }
    }

    @Test
    void saysThatTokensCannotBeCheckedInsteadOfRefusingThem() {
        Call.assertProblem(Call.withToken().get("/v1/cases"), 503, "identity-unavailable");
    }

    @Test
    void stillShowsItsOwnPages() {
        assertThat(Call.withoutToken().get("/problems").statusCode()).isEqualTo(200);
        assertThat(Call.withoutToken().get("/q/health").statusCode()).isEqualTo(200);
        Call.assertProblem(Call.withoutToken().get("/v1/cases"), 401, "unauthenticated");
    }
}
