package vn.lanhmanh.gateway.route;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Looks up the service of a path; a table that contradicts itself stops the start. */
@ApplicationScoped
public class RouteTable {

    private static final String PREFIX = "/v1/";

    private final Map<String, Destination> services = new LinkedHashMap<>();
    private final Map<String, Destination> bySegment = new HashMap<>();

    RouteTable(RoutesConfig config) {
        config.routes().forEach((name, base) -> services.put(name, new Destination(name, base)));
        config.segments().forEach((name, segments) -> segments.forEach(segment -> claim(segment, name)));
    }

    private void claim(String segment, String name) {
        Destination service = services.get(name);
        if (service == null) {
            throw new IllegalStateException("gateway.segments.%s has no gateway.routes.%s".formatted(name, name));
        }
        Destination other = bySegment.putIfAbsent(segment, service);
        if (other != null) {
            throw new IllegalStateException(
                    "The segment %s belongs to both %s and %s".formatted(segment, other.name(), name));
        }
    }

    public Collection<Destination> destinations() {
        return services.values();
    }

    /** The service that answers for a path such as {@code /v1/cases/42}; empty when none does. */
    public Optional<Destination> serving(String path) {
        return segment(path).map(bySegment::get);
    }

    /** The path without what identifies a record, for metrics and spans, e.g. {@code /v1/cases}. */
    public String template(String path) {
        return segment(path).filter(bySegment::containsKey).map(PREFIX::concat).orElse("/unknown");
    }

    private static Optional<String> segment(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int end = path.indexOf('/', PREFIX.length());
        return Optional.of(end < 0 ? path.substring(PREFIX.length()) : path.substring(PREFIX.length(), end));
    }
}
