package vn.lanhmanh.platform.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Gives the caller exactly the permissions of {@code roles.yaml}: a person by the roles, a machine by its scopes.
 *
 * <p>Whatever permission the identity carried before is dropped, so that the scope of a person's token grants nothing.
 */
@ApplicationScoped
class Roles implements SecurityIdentityAugmentor {

    /** The content of {@code roles.yaml}. */
    record Table(Map<String, Set<String>> roles, @JsonProperty("machine-clients") Set<String> machineClients) {

        Set<String> permissionsOf(Collection<String> held) {
            return held.stream()
                    .flatMap(role -> roles.getOrDefault(role, Set.of()).stream())
                    .collect(Collectors.toSet());
        }
    }

    private final Table table = read("access/roles.yaml", new TypeReference<>() {});

    Table table() {
        return table;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        Set<StringPermission> granted = permissionsOf(identity).stream()
                .map(permission -> permission.split(":", 2))
                .map(nounAndVerb -> new StringPermission(nounAndVerb[0], nounAndVerb[1]))
                .collect(Collectors.toUnmodifiableSet());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .setAnonymous(identity.isAnonymous())
                        .addRoles(identity.getRoles())
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        // Always a checker: an identity without any would be refused nothing.
                        .addPermissionChecker(
                                asked -> Uni.createFrom().item(granted.stream().anyMatch(one -> one.implies(asked))))
                        .build());
    }

    private Set<String> permissionsOf(SecurityIdentity identity) {
        return switch (Caller.kindOf(identity)) {
            case USER -> table.permissionsOf(identity.getRoles());
            case CLIENT ->
                scopes(identity).filter(table.machineClients::contains).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    private static Stream<String> scopes(SecurityIdentity client) {
        String scope = ((JsonWebToken) client.getPrincipal()).getClaim("scope");
        return scope == null ? Stream.empty() : Stream.of(scope.split(" "));
    }

    /** Reads a YAML resource of this module; a name given twice is an error. */
    static <T> T read(String resource, TypeReference<T> type) {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION));
        try (InputStream in = Roles.class.getClassLoader().getResourceAsStream(resource)) {
            return yaml.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
