package vn.lanhmanh.inspection.evidence.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which files are taken in; site rules, no law sets these numbers. */
@ConfigMapping(prefix = "lanhmanh.inspection.evidence")
interface IntakeConfig {

    /** Bodies of requests are limited on their own and must let this through, with a little room around it. */
    @WithDefault("10M")
    MemorySize maxSize();

    /**
     * The types taken in, as their content says. Of other pictures, films and sounds than JPEG and PNG the metadata
     * cannot be taken off, so they are kept but not shown.
     */
    @WithDefault("image/jpeg,image/png,application/pdf")
    Set<String> types();

    /** Whether documents are shown as they came, with what their makers wrote into them, or only read as originals. */
    @WithDefault("true")
    boolean documentsShown();

    ScanConfig scan();

    /** The clamd that looks at every file. Without a host nothing is scanned; with one, nothing passes unscanned. */
    interface ScanConfig {

        Optional<String> host();

        @WithDefault("3310")
        int port();

        @WithDefault("2s")
        Duration connectTimeout();

        /** The longest a scan may take from end to end. */
        @WithDefault("20s")
        Duration timeout();
    }
}
