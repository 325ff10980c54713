package vn.lanhmanh.gateway.portal;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How fresh the documents of the services are. */
@ConfigMapping(prefix = "gateway.portal")
interface PortalConfig {

    /** A document is fetched again after this long. */
    @WithDefault("60s")
    Duration refresh();

    /** A service that gave none is asked again after this long. */
    @WithDefault("5s")
    Duration retry();

    @WithDefault("5s")
    Duration timeout();

    /** Where a caller gets its tokens; the realm's address as a browser sees it. */
    String issuer();
}
