package vn.lanhmanh.scenario;

import java.time.Duration;
import java.util.Collections;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import vn.lanhmanh.local.part.Keycloak;
import vn.lanhmanh.scenario.story.Field;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.Api.Request;
import vn.lanhmanh.scenario.world.Logins;
import vn.lanhmanh.scenario.world.Untouched;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.scenario.world.Api.fields;

/** A caller whom the province's sign-in does not vouch for now is refused at the door, and nothing is written. */
class BadTokenIT {

    private static final String ESTABLISHMENTS = "/v1/establishments";

    private final World world = World.running();
    private final Untouched untouched = new Untouched(world);

    private static final String SHORT_LIVED = "short-lived";

    private Answer register(String token) {
        var request =
                new Request("POST", ESTABLISHMENTS).body(Api.json(Field.establishment("Không phép", Field.COMMUNE)));
        return world.send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    @Test
    void refusesACallerWithoutAToken() {
        untouched.refused(401, "unauthenticated", () -> register(null));
    }

    @Test
    void refusesATokenOfAnotherRealm() {
        String token = world.logins()
                .login(World.OTHER_REALM, Logins.CLIENT, "registry-officer", Logins.PASSWORD)
                .path("access_token")
                .asText();
        assertThat(Logins.claims(token).path("roles").toString()).contains("registry-officer");

        untouched.refused(401, "token-foreign", () -> register(token));
    }

    @Test
    void refusesAnExpiredToken() {
        String token = tokenOfOneSecond();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> list(token).status() == 401);

        untouched.refused(401, "token-expired", () -> register(token));
    }

    private Answer list(String token) {
        return world.send(new Request("GET", ESTABLISHMENTS).header("Authorization", "Bearer " + token));
    }

    /** A token of a client in the same realm whose tokens live for a second. */
    private String tokenOfOneSecond() {
        String admin = world.logins()
                .login(
                        "master",
                        "admin-cli",
                        Keycloak.ADMINISTRATOR,
                        world.stack().keycloak().administratorPassword())
                .path("access_token")
                .asText();
        world.logins()
                .administer(
                        admin,
                        "POST",
                        "/admin/realms/" + Keycloak.REALM + "/clients",
                        fields(
                                "clientId",
                                SHORT_LIVED,
                                "publicClient",
                                true,
                                "directAccessGrantsEnabled",
                                true,
                                "fullScopeAllowed",
                                true,
                                "defaultClientScopes",
                                Collections.singletonList(Keycloak.REALM),
                                "attributes",
                                fields("access.token.lifespan", "1")));
        return world.logins()
                .login(Keycloak.REALM, SHORT_LIVED, "registry-officer", Logins.PASSWORD)
                .path("access_token")
                .asText();
    }
}
