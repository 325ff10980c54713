package vn.lanhmanh.gateway.door;

import java.util.Set;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.config.MeterFilter;

/** The HTTP methods of the API; a caller may invent others, and each would be a new line in the metrics. */
final class Methods {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private Methods() {}

    static boolean isKnown(String method) {
        return KNOWN.contains(method);
    }

    @Produces
    @Singleton
    static MeterFilter inMetrics() {
        return MeterFilter.replaceTagValues("method", method -> isKnown(method) ? method : "OTHER");
    }
}
