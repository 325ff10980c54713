package vn.lanhmanh.local.software;

import java.nio.file.Files;
import java.nio.file.Path;

import vn.lanhmanh.local.process.StartFailure;

/**
 * The root of the repository, in which the built modules are found.
 *
 * @param root absolute path of the directory with the parent pom
 */
public record Home(Path root) {

    private static final String MARK = "deploy/local/pom.xml";

    /** Looks from the working directory upwards. */
    public static Home find() {
        Path start = Path.of("").toAbsolutePath();
        for (Path directory = start; directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve(MARK))) {
                return new Home(directory);
            }
        }
        throw new StartFailure(start + " is not in the repository of Lành Mạnh", "Start from a directory of it");
    }

    /** State of the installation that {@code deploy/up} starts. */
    public Path local() {
        return root.resolve(".local");
    }

    public Path file(String path) {
        return root.resolve(path);
    }

    /** A file of a module's build. */
    public Path built(String module, String file) {
        Path path = root.resolve(module).resolve("target").resolve(file);
        if (!Files.exists(path)) {
            throw new StartFailure(
                    module + " is not built: " + path + " is missing", "Run mvn -Dquick package in " + root);
        }
        return path;
    }
}
