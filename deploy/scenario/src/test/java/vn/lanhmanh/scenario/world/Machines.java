package vn.lanhmanh.scenario.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lanhmanh.local.part.Keycloak;

import static vn.lanhmanh.scenario.world.Api.fields;

/** Clients that act for themselves: those of the realm file, and one with every reading scope there is. */
public final class Machines {

    private static final Path ROLES = Path.of("..", "..", "platform/src/main/resources/access/roles.yaml");
    private static final Pattern READING = Pattern.compile("- ([a-z-]+:read)\\b");
    private static final String READER = "reader-of-everything";
    private static final String SECRET = "demo";
    private static final String ADMIN = "/admin/realms/" + Keycloak.REALM;

    private final World world;
    private final String admin;

    private Machines(World world) {
        this.world = world;
        this.admin = world.logins()
                .login(
                        "master",
                        "admin-cli",
                        Keycloak.ADMINISTRATOR,
                        world.stack().keycloak().administratorPassword())
                .path("access_token")
                .asText();
    }

    /** Their names, by which the world hands out the gateway as to a user. */
    public static List<String> all(World world) {
        var machines = new Machines(world);
        List<String> partners = Users.machines();
        partners.forEach(partner -> world.logins().know(partner, SECRET));
        machines.makeTheReader();
        return Stream.concat(partners.stream(), Stream.of(READER)).toList();
    }

    private void makeTheReader() {
        world.logins().know(READER, SECRET);
        if (!call("GET", "/clients?clientId=" + READER, null).isEmpty()) {
            return;
        }
        Set<String> scopes = readingScopes();
        makeMissing(scopes);
        var all = new TreeSet<>(scopes);
        all.add(Keycloak.REALM);
        call(
                "POST",
                "/clients",
                fields(
                        "clientId", READER,
                        "publicClient", false,
                        "secret", SECRET,
                        "serviceAccountsEnabled", true,
                        "standardFlowEnabled", false,
                        "fullScopeAllowed", true,
                        "defaultClientScopes", all));
        String client =
                call("GET", "/clients?clientId=" + READER, null).at("/0/id").asText();
        ObjectNode account = (ObjectNode) call("GET", "/clients/" + client + "/service-account-user", null);
        account.set(
                "attributes", new ObjectMapper().valueToTree(fields("agency", List.of("SDL"), "area", List.of("46"))));
        call("PUT", "/users/" + account.path("id").asText(), account);
    }

    private static Set<String> readingScopes() {
        try {
            return READING.matcher(Files.readString(ROLES))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeMissing(Set<String> scopes) {
        var missing = new TreeSet<>(scopes);
        missing.removeAll(call("GET", "/client-scopes", null).findValuesAsText("name"));
        missing.forEach(scope -> call(
                "POST",
                "/client-scopes",
                fields(
                        "name",
                        scope,
                        "protocol",
                        "openid-connect",
                        "attributes",
                        fields("include.in.token.scope", "true"))));
    }

    private JsonNode call(String method, String path, Object body) {
        return world.logins().administer(admin, method, ADMIN + path, body);
    }
}
