package vn.lanhmanh.local.part;

import java.nio.file.Path;
import java.util.List;

import vn.lanhmanh.local.process.Commands;
import vn.lanhmanh.local.process.StartFailure;

/** PostgreSQL refuses to run as root: there it gets a user namespace of its own, or the user nobody where that is not allowed. */
final class Unprivileged {

    private static final String NOBODY = "65534";

    private Unprivileged() {}

    /** What comes before a command that must not be root; gives the paths to the user it names. */
    static List<String> prefix(Path... needed) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (Commands.run(List.of("unshare", "-U", "true")).ok()) {
            return List.of("unshare", "-U");
        }
        return nobody(needed);
    }

    static List<String> nobody(Path... needed) {
        for (Path path : needed) {
            if (!Commands.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, path.toString()))
                    .ok()) {
                throw new StartFailure(
                        "PostgreSQL does not run as root and " + path + " cannot be given to another user",
                        "Start as a normal user");
            }
        }
        return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }
}
