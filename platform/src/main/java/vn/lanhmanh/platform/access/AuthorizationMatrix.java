package vn.lanhmanh.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;

/** Every operation of every service with the permission it asks for and the roles that hold it. */
public final class AuthorizationMatrix {

    /**
     * One operation and who may call it.
     *
     * @param operation method and path template, {@code POST /v1/teams/{id}/members}
     * @param permission the permission asked for, {@code team:write}
     * @param roles the roles that hold the permission; all others get 403
     * @param consumes the type of its body, null for JSON or none
     */
    public record Entry(String operation, String permission, Set<String> roles, String consumes) {

        public String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        public String path() {
            return operation.substring(operation.indexOf(' ') + 1);
        }
    }

    private final Map<String, List<Entry>> services;
    private final Set<String> allRoles;

    private AuthorizationMatrix(Map<String, List<Entry>> services, Set<String> allRoles) {
        this.services = services;
        this.allRoles = allRoles;
    }

    /** The matrix as shipped, with the roles of {@code roles.yaml}. */
    public static AuthorizationMatrix load() {
        return new AuthorizationMatrix(
                Roles.read("access/authorization-matrix.yaml", new TypeReference<>() {}),
                new Roles().table().roles().keySet());
    }

    /** The names of the services: inspection, case, reporting. */
    public Set<String> services() {
        return services.keySet();
    }

    /** The operations of one service; an unknown service has none and is an error. */
    public List<Entry> of(String service) {
        if (!services.containsKey(service)) {
            throw new IllegalArgumentException("no service " + service + " in the authorization matrix");
        }
        return services.get(service);
    }

    /** All roles there are, those without any operation included. */
    public Set<String> allRoles() {
        return allRoles;
    }
}
