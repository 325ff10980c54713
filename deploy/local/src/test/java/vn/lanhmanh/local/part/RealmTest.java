package vn.lanhmanh.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lanhmanh.local.software.Home;

import static org.assertj.core.api.Assertions.assertThat;

class RealmTest {

    private final JsonNode realm = realm();

    @Test
    void hasADemoUserForEveryRole() {
        Set<String> held = new TreeSet<>();
        users().forEach(user -> user.path("realmRoles").forEach(role -> held.add(role.asText())));

        assertThat(texts(realm.path("roles").path("realm"), "name")).containsExactlyInAnyOrderElementsOf(held);
        assertThat(held).hasSize(13);
    }

    @Test
    void hasAReporterAndAHeadForEveryUnit() throws IOException {
        Set<String> names = texts(realm.path("users"), "username");

        assertThat(units()).hasSize(23).allSatisfy(unit -> assertThat(names)
                .contains("unit-reporter." + unit, "unit-head." + unit));
    }

    @Test
    void tellsAgencyAndAreaOfEveryUserUnderAFixedSubject() {
        assertThat(users()).allSatisfy(user -> {
            assertThat(user.path("id").asText()).hasSize(36);
            assertThat(user.path("attributes").path("agency").path(0).asText()).isNotEmpty();
            assertThat(user.path("attributes").path("area").path(0).asText()).matches("46|\\d{3}|\\d{5}");
        });
        assertThat(texts(realm.path("users"), "id")).hasSize(realm.path("users").size());
    }

    @Test
    void givesEverySanctionAuthorityATitleAndNobodyElse() {
        assertThat(users())
                .allSatisfy(user -> assertThat(user.path("attributes").has("title"))
                        .isEqualTo(user.path("realmRoles").path(0).asText().equals("sanction-authority")));
    }

    @Test
    void locksOutWhoGuessesPasswordsAndEndsTokensAfterAQuarterOfAnHour() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("passwordPolicy").asText()).contains("length(12)");
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(900);
    }

    private Stream<JsonNode> users() {
        return StreamSupport.stream(realm.path("users").spliterator(), false)
                .filter(user -> !user.has("serviceAccountClientId"));
    }

    private static Set<String> texts(JsonNode list, String field) {
        Set<String> texts = new TreeSet<>();
        list.forEach(node -> texts.add(node.path(field).asText()));
        return texts;
    }

    private static Set<String> units() throws IOException {
        Set<String> units = new TreeSet<>();
        Files.readAllLines(Home.find().file("platform/src/main/resources/reference/agencies.csv")).stream()
                .skip(1)
                .forEach(row -> units.add(row.substring(0, row.indexOf(',')).toLowerCase(Locale.ROOT)));
        return units;
    }

    private static JsonNode realm() {
        try {
            return new ObjectMapper()
                    .readTree(Home.find()
                            .file("deploy/keycloak/lanhmanh-realm.json")
                            .toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
