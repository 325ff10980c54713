package vn.lanhmanh.gateway.door;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large the head of a request may be; the HTTP server itself must allow more, or it answers without a problem. */
@ConfigMapping(prefix = "gateway.head")
interface DoorConfig {

    /** Path and query. */
    @WithDefault("4K")
    MemorySize uri();

    /** All names and values of headers. */
    @WithDefault("16K")
    MemorySize headers();
}
