package vn.lanhmanh.platform.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.quarkus.arc.Arc;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/**
 * The one who calls: told by the verified token of the request being answered, or the system itself where no request
 * is being answered (listeners, timed work).
 */
@ApplicationScoped
public class Caller {

    /** What kind of caller it is. */
    @Schema(name = "CallerKind")
    public enum Kind {
        USER,
        CLIENT,
        SYSTEM,
        ANONYMOUS
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private final Supplier<Optional<SecurityIdentity>> identity;

    @Inject
    Caller(CurrentIdentityAssociation identities, CurrentVertxRequest http) {
        this(() -> ofRequest(identities, http));
    }

    /** A caller told by {@code identity}, asked anew at each question; empty is the system. */
    Caller(Supplier<Optional<SecurityIdentity>> identity) {
        this.identity = identity;
    }

    public Kind kind() {
        return identity.get().map(Caller::kindOf).orElse(Kind.SYSTEM);
    }

    /** Whether a machine calls, with client credentials. */
    public boolean client() {
        return kind() == Kind.CLIENT;
    }

    /** The subject of the token; the nil UUID for the system and for an anonymous caller. */
    public UUID subject() {
        return claim("sub").map(Caller::asUuid).orElse(NOBODY);
    }

    /** The roles of a person; empty for a machine, whose permissions are its scopes. */
    public Set<String> roles() {
        return kind() == Kind.USER ? identity.get().orElseThrow().getRoles() : Set.of();
    }

    /** The code of the unit the caller belongs to; empty, never null, for none. */
    public String agency() {
        return claim("agency").orElse("");
    }

    /** The code of the province, district or commune the caller works in; empty, never null, for none. */
    public String area() {
        return claim("area").orElse("");
    }

    /** The legal title, which decides the competence to sanction. */
    public Optional<String> title() {
        return claim("title");
    }

    /** Whether the caller holds the permission ({@code noun:verb}); the system may do everything. */
    public boolean has(String permission) {
        String[] nounAndVerb = permission.split(":", 2);
        return identity.get()
                .map(one -> one.checkPermissionBlocking(new StringPermission(nounAndVerb[0], nounAndVerb[1])))
                .orElse(true);
    }

    /** The area to limit queries by. */
    public AreaLimit limit() {
        return kind() == Kind.SYSTEM ? AreaLimit.EVERYWHERE : AreaLimit.of(area());
    }

    /** Whether an object at this place is within the caller's area; out of it the answer is 404. */
    public boolean covers(String districtCode, String communeCode) {
        return limit().covers(districtCode, communeCode);
    }

    private Optional<String> claim(String name) {
        return identity.get().flatMap(one -> claim(one, name));
    }

    private static Optional<String> claim(SecurityIdentity one, String name) {
        return one.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<Object>getClaim(name)).map(Object::toString)
                : Optional.empty();
    }

    /** The token server names the account of a machine after its client; no person can carry that name. */
    static Kind kindOf(SecurityIdentity one) {
        if (one.isAnonymous()) {
            return Kind.ANONYMOUS;
        }
        Optional<String> name = claim(one, "preferred_username");
        return claim(one, "azp")
                        .filter(client -> name.equals(Optional.of("service-account-" + client)))
                        .isPresent()
                ? Kind.CLIENT
                : Kind.USER;
    }

    private static Optional<SecurityIdentity> ofRequest(
            CurrentIdentityAssociation identities, CurrentVertxRequest http) {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        SecurityIdentity one = identities.getIdentity();
        return one.isAnonymous() && http.getCurrent() == null ? Optional.empty() : Optional.of(one);
    }

    private static UUID asUuid(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException otherServersForm) {
            return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
        }
    }
}
