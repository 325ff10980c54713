package vn.lanhmanh.platform.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lanhmanh.events")
interface EventsConfig {

    /** The topic that this service owns. */
    String topic();

    /** The topics it hears; none when absent. */
    Optional<List<String>> listensTo();

    /** The consumer group its offsets are committed under. */
    @WithDefault("${quarkus.application.name}")
    String group();

    /** How often the relay looks for rows that nobody woke it for. */
    @WithDefault("200ms")
    Duration relayInterval();

    /** Rows taken at a time by the relay. */
    @WithDefault("500")
    int relayBatch();

    /** How long a key that the broker refused is left alone. */
    @WithDefault("5s")
    Duration relayPause();

    /** How long Kafka may take to acknowledge. */
    @WithDefault("10s")
    Duration deliveryTimeout();

    /** How often taking in an event is tried before it is parked. */
    @WithDefault("3")
    int attempts();

    /** The pause between two attempts, and before a lost database or broker is tried again. */
    @WithDefault("300ms")
    Duration retryPause();

    /** How long published rows stay for a replay. */
    @WithDefault("7d")
    Duration keepPublished();
}
