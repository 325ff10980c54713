package vn.lanhmanh.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** The table of services: where each one listens and which first path segments are its own. */
@ConfigMapping(prefix = "gateway")
interface RoutesConfig {

    /** Service → base address, scheme, host and port only. */
    Map<String, URI> routes();

    /** Service → the plural nouns it answers for. */
    Map<String, List<String>> segments();
}
