package vn.lanhmanh.platform.web.jobs;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.jwt.JsonWebToken;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Keeps who asked for a job with the job, and makes the identity again when the job is done: without it the work would
 * be done as the system, which reaches everything.
 */
@ApplicationScoped
class JobOwners {

    private static final List<String> CLAIMS = List.of("sub", "agency", "area", "title", "azp", "scope");
    private static final String USERNAME = "preferred_username";
    private static final String MACHINE = "service-account-";

    /** What is kept; the name a person signs in with is not. */
    record Kept(Set<String> roles, Map<String, String> claims) {}

    private final ObjectMapper json;
    private final Instance<SecurityIdentityAugmentor> augmentors;

    JobOwners(ObjectMapper json, @Any Instance<SecurityIdentityAugmentor> augmentors) {
        this.json = json;
        this.augmentors = augmentors;
    }

    String keep(SecurityIdentity caller) {
        var claims = new HashMap<String, String>();
        if (caller.getPrincipal() instanceof JsonWebToken token) {
            CLAIMS.forEach(name -> keep(claims, name, token.getClaim(name)));
            Object username = token.getClaim(USERNAME);
            keep(claims, USERNAME, String.valueOf(username).startsWith(MACHINE) ? username : null);
        }
        try {
            return json.writeValueAsString(new Kept(caller.getRoles(), claims));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The owner of a job cannot be kept", e);
        }
    }

    private static void keep(Map<String, String> claims, String name, Object value) {
        if (value != null) {
            claims.put(name, value.toString());
        }
    }

    /** The identity with what its roles permit today. */
    SecurityIdentity restore(String kept) {
        Kept owner = read(kept);
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new KeptToken(owner.claims()))
                .addRoles(owner.roles())
                .build();
        for (SecurityIdentityAugmentor augmentor : augmentors) {
            identity = augmentor
                    .augment(identity, work -> Uni.createFrom().item(work))
                    .await()
                    .indefinitely();
        }
        return identity;
    }

    private Kept read(String kept) {
        try {
            return json.readValue(kept, Kept.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The owner of a job cannot be read", e);
        }
    }

    /** The claims of a token that was verified when the job was asked for. */
    private record KeptToken(Map<String, String> claims) implements JsonWebToken, Principal {

        @Override
        public String getName() {
            return claims.getOrDefault("sub", "");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked") // the interface leaves the type of a claim to the caller
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
