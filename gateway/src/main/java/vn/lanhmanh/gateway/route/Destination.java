package vn.lanhmanh.gateway.route;

import java.net.URI;

/** A service behind the gateway and the address it listens on. */
public record Destination(String name, URI base) {

    public Destination {
        boolean address = base.getHost() != null
                && ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))
                && (base.getRawPath().isEmpty() || "/".equals(base.getRawPath()))
                && base.getRawQuery() == null;
        if (!address) {
            throw new IllegalStateException(
                    "gateway.routes.%s must be an address such as http://127.0.0.1:8081, not %s".formatted(name, base));
        }
    }

    public boolean tls() {
        return "https".equals(base.getScheme());
    }

    public int port() {
        if (base.getPort() > 0) {
            return base.getPort();
        }
        return tls() ? 443 : 80;
    }

    /** Scheme and authority, without a slash at the end. */
    public String origin() {
        return base.getScheme() + "://" + base.getRawAuthority();
    }
}
