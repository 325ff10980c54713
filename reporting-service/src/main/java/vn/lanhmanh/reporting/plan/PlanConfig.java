package vn.lanhmanh.reporting.plan;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where a site keeps plan files of its own. */
@ConfigMapping(prefix = "lanhmanh.plans")
public interface PlanConfig {

    /** A directory whose {@code <source>.yaml} go before the shipped plans. */
    Optional<Path> directory();
}
