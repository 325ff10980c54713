package vn.lanhmanh.gateway.forward;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a request may weigh and how long a service may take. */
@ConfigMapping(prefix = "gateway.forward")
interface ForwardConfig {

    /** The largest body of a request. */
    @WithDefault("12M")
    MemorySize body();

    @WithDefault("2s")
    Duration connectTimeout();

    /** The longest silence of a service: until its answer begins, and between two pieces of it. */
    @WithDefault("30s")
    Duration responseTimeout();

    /** Connections to one service; services have separate ones, so that a slow one holds up nobody else. */
    @WithDefault("64")
    int connections();

    /** Requests that may wait for a connection to one service. */
    @WithDefault("256")
    int waiting();

    CircuitConfig circuit();

    /** When a service counts as down. */
    interface CircuitConfig {

        /** Failures in a row after which the service is left alone. */
        @WithDefault("5")
        int failures();

        /** How long it is left alone before one request tries again. */
        @WithDefault("2s")
        Duration pause();
    }
}
