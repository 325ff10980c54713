package vn.lanhmanh.casework.law;

import java.nio.file.Path;
import java.util.Optional;

import vn.lanhmanh.platform.reference.ReferenceConfig;

/** The shipped law data, for tests without a container. */
public final class LawFiles {

    public static final ReferenceConfig SHIPPED = new ReferenceConfig() {
        @Override
        public Optional<Path> directory() {
            return Optional.empty();
        }
    };

    private LawFiles() {}
}
