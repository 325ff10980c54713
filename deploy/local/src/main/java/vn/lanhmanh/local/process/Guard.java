package vn.lanhmanh.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small process that outlives this one and kills all children of a state directory as soon as this one is gone. */
public final class Guard {

    /** Ends its first line only when the parent is gone, however it went; sweeps twice for a child being born. */
    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            cat >/dev/null
            sweep() {
              for file in "$1"/run/*.pid; do
                [ -f "$file" ] && read -r pid start <"$file" || continue
                [ "$(cut -d' ' -f22 "/proc/$pid/stat" 2>/dev/null)" = "$start" ] && kill -9 "$pid"
              done
            }
            sweep "$1"; sleep 1; sweep "$1"
            [ "$2" = keep ] || rm -rf "$1"
            """;

    /** Held, because the pipe to a process nobody holds may be closed by the garbage collector. */
    private static final List<Process> GUARDS = new CopyOnWriteArrayList<>();

    private Guard() {}

    /** Binds the children to the life of this JVM; their files stay. */
    public static void keepFiles(State state) {
        start(state, "keep");
    }

    /** Binds the children and all files of the state directory to the life of this JVM. */
    public static void removeFiles(State state) {
        start(state, "remove");
    }

    private static void start(State state, String files) {
        Path root = state.root();
        List<String> line = new ArrayList<>(Commands.ownSession());
        line.addAll(List.of("sh", "-c", SCRIPT, "guard", root.toString(), files));
        try {
            // Its standard input stays open and unused: the end of it is the end of this JVM.
            GUARDS.add(new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new StartFailure("Cannot start the guard of " + root, "Check that sh is installed", e);
        }
    }
}
