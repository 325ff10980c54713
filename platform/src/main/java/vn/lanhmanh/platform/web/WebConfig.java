package vn.lanhmanh.platform.web;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Keys and life times of the HTTP rules. */
@ConfigMapping(prefix = "lanhmanh.web")
public interface WebConfig {

    /** 32 random bytes in base64, the same for all instances of a service: signs cursors, seals kept answers. */
    String signingKey();

    /** How long the answer to an Idempotency-Key is kept. */
    @WithDefault("24h")
    Duration idempotencyLife();
}
