package vn.lanhmanh.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import vn.lanhmanh.local.process.Guard;
import vn.lanhmanh.local.process.State;

/**
 * What a test JVM makes once and keeps to its end, however many class loaders Quarkus reads this class with.
 *
 * <p>The values are therefore kept as a system property, the one place that all class loaders share.
 */
final class OncePerJvm {

    private static final String PREFIX = "testing.once.";

    private OncePerJvm() {}

    /** The values made by whoever asked first. */
    static Map<String, String> values(String name, Supplier<Map<String, String>> maker) {
        synchronized (System.class) {
            String kept = System.getProperty(PREFIX + name);
            if (kept == null) {
                var text = new StringBuilder();
                maker.get()
                        .forEach((key, value) ->
                                text.append(key).append('=').append(value).append('\n'));
                kept = text.toString();
                System.setProperty(PREFIX + name, kept);
            }
            var values = new TreeMap<String, String>();
            kept.lines().forEach(line -> {
                int middle = line.indexOf('=');
                values.put(line.substring(0, middle), line.substring(middle + 1));
            });
            return values;
        }
    }

    /** A new state directory that goes with this JVM, its children and all. */
    static State temporaryState(String name) {
        try {
            var root = Files.createTempDirectory(
                    "lanhmanh-" + name + "-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            var state = new State(root);
            Guard.removeFiles(state);
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
