package vn.lanhmanh.gateway.forward;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

import vn.lanhmanh.gateway.problem.Problems;
import vn.lanhmanh.gateway.route.Destination;

/** What may cross the gateway in the headers, in either direction. */
final class CleanHeaders {

    /** RFC 9110 §7.6.1: they belong to one connection; the last two would start another protocol. */
    private static final List<String> HOP_BY_HOP = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Connection",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "TE",
            "Trailer",
            "Upgrade",
            "HTTP2-Settings");

    /** Said by a caller they would pass for the gateway's or a server's own word; tracing sets its two anew. */
    private static final List<String> SPOOFABLE = List.of(
            "Forwarded",
            "Via",
            "Cookie",
            "Proxy",
            "Expect",
            "Baggage",
            "traceparent",
            "tracestate",
            "X-HTTP-Method",
            "X-HTTP-Method-Override",
            "X-Method-Override",
            "X-Original-URL",
            "X-Rewrite-URL",
            "X-Client-IP",
            "X-Real-IP",
            "True-Client-IP");

    private static final List<String> SPOOFABLE_PREFIXES =
            List.of("x-forwarded-", "x-internal-", "x-lanhmanh-", "x-auth-", "x-remote-", "x-ssl-", "ce-", "ce_");

    /** The first two tell of the inside; the gateway says the others itself. */
    private static final List<String> NOT_TOLD =
            List.of("Server", "X-Powered-By", "X-Content-Type-Options", Problems.REQUEST_ID);

    private static final Set<String> ADDRESSES = Set.of("Location", "Content-Location");

    private CleanHeaders() {}

    /** Leaves in {@code headers} what the service should read, and adds where the request came from. */
    static void inbound(MultiMap headers, HttpServerRequest request) {
        dropHopByHop(headers);
        SPOOFABLE.forEach(headers::remove);
        headers.names().stream().filter(CleanHeaders::isSpoofable).toList().forEach(headers::remove);
        String proto = request.scheme();
        String host = request.authority().toString();
        String client = client(request.remoteAddress());
        headers.set("X-Forwarded-For", client)
                .set("X-Forwarded-Proto", proto)
                .set("X-Forwarded-Host", host)
                .set("Forwarded", "for=\"%s\";proto=%s;host=\"%s\"".formatted(client, proto, host));
    }

    private static void dropHopByHop(MultiMap headers) {
        for (String line : headers.getAll("Connection")) {
            for (String named : line.split(",")) {
                headers.remove(named.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static boolean isSpoofable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SPOOFABLE_PREFIXES.stream().anyMatch(lower::startsWith);
    }

    /** RFC 7239 §6: an IPv6 address stands in brackets; a name is not an address and is not told. */
    private static String client(SocketAddress address) {
        if (address == null || address.hostAddress() == null) {
            return "unknown";
        }
        return address.hostAddress().indexOf(':') < 0 ? address.hostAddress() : "[" + address.hostAddress() + "]";
    }

    /** Leaves in {@code headers} what the caller should read; addresses of the service become paths at the gateway. */
    static void outbound(MultiMap headers, Destination service) {
        dropHopByHop(headers);
        NOT_TOLD.forEach(headers::remove);
        for (String name : ADDRESSES) {
            String address = headers.get(name);
            if (address != null && address.startsWith(service.origin() + "/")) {
                headers.set(name, address.substring(service.origin().length()));
            }
        }
        List<String> links = headers.getAll("Link");
        if (!links.isEmpty()) {
            headers.set(
                    "Link",
                    links.stream()
                            .map(link -> link.replace("<" + service.origin() + "/", "</"))
                            .toList());
        }
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
