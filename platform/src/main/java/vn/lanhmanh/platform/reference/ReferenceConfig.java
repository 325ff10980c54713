package vn.lanhmanh.platform.reference;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where a site keeps reference files of its own. */
@ConfigMapping(prefix = "lanhmanh.reference")
public interface ReferenceConfig {

    /** A directory whose files take the place of the shipped ones of the same name; the others stay as shipped. */
    Optional<Path> directory();
}
