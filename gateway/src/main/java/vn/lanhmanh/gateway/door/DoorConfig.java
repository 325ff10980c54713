package vn.lanhmanh.gateway.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How large the head of a request may be. The gateway's HTTP server must allow more and the services' servers no less
 * (they take 4096 bytes of request line and 16 KB of headers), or they answer, without a problem.
 */
@ConfigMapping(prefix = "gateway.head")
interface DoorConfig {

    /** Path and query. */
    @WithDefault("4000")
    MemorySize uri();

    /** All names and values of headers. */
    @WithDefault("14K")
    MemorySize headers();
}
