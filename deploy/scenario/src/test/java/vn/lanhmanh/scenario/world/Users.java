package vn.lanhmanh.scenario.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The demo users as the realm file has them. */
public final class Users {

    private static final Path REALM = Path.of("..", "keycloak", "lanhmanh-realm.json");

    private Users() {}

    /** A user who can log in with a password. */
    public record Demo(String name, List<String> roles, String agency, String area) {

        private static Demo from(JsonNode user) {
            return new Demo(
                    user.path("username").asText(),
                    user.path("realmRoles").valueStream().map(JsonNode::asText).toList(),
                    user.at("/attributes/agency/0").asText(),
                    user.at("/attributes/area/0").asText());
        }
    }

    public static List<Demo> all() {
        return realm().filter(user -> !user.has("serviceAccountClientId"))
                .map(Demo::from)
                .toList();
    }

    /** The clients that have an account of their own. */
    static List<String> machines() {
        return realm().filter(user -> user.has("serviceAccountClientId"))
                .map(user -> user.path("serviceAccountClientId").asText())
                .toList();
    }

    private static Stream<JsonNode> realm() {
        try {
            return new ObjectMapper()
                    .readTree(Files.readString(REALM))
                    .path("users")
                    .valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
