package vn.lanhmanh.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small process that outlives this one and kills all children of a state directory when this one ends before releasing it. */
public final class Guard {

    /** Reads its one word, or the end of the parent, however it came; sweeps twice for a child being born. */
    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            read -r word
            [ "$word" = release ] && exit 0
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
    private static final List<Guard> GUARDS = new CopyOnWriteArrayList<>();

    private final Process process;

    private Guard(Process process) {
        this.process = process;
    }

    /** Binds the children to the life of this JVM; their files stay. */
    public static Guard keepFiles(State state) {
        return start(state, "keep");
    }

    /** Binds the children and all files of the state directory to the life of this JVM. */
    public static Guard removeFiles(State state) {
        return start(state, "remove");
    }

    private static Guard start(State state, String files) {
        Path root = state.root();
        List<String> line = new ArrayList<>(Commands.ownSession());
        line.addAll(List.of("sh", "-c", SCRIPT, "guard", root.toString(), files));
        try {
            var guard = new Guard(new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
            GUARDS.add(guard);
            return guard;
        } catch (IOException e) {
            throw new StartFailure("Cannot start the guard of " + root, "Check that sh is installed", e);
        }
    }

    /** Lets the children outlive this JVM. */
    public void release() {
        try (var out = process.getOutputStream()) {
            out.write("release\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("The guard is gone", e);
        }
        GUARDS.remove(this);
    }
}
