package vn.lanhmanh.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import vn.lanhmanh.local.part.Part;
import vn.lanhmanh.local.process.StartFailure;
import vn.lanhmanh.local.process.State;
import vn.lanhmanh.local.setting.Settings;
import vn.lanhmanh.local.software.Home;

/** The one installation of this repository, in {@code .local}, which the commands up, down and status work on. */
final class Installation {

    private final State state = new State(Home.find().local());

    State state() {
        return state;
    }

    /** The system as it was started last. */
    Stack lastStarted() {
        return new Stack(state, Settings.load(state));
    }

    boolean anyAlive() {
        return lastStarted().parts().stream().anyMatch(Part::alive);
    }

    boolean allAlive() {
        return lastStarted().parts().stream().allMatch(Part::alive);
    }

    /** Runs the work while no other command changes the installation. */
    void alone(Runnable work) {
        try {
            Files.createDirectories(state.root());
            try (var file = FileChannel.open(
                            state.root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.tryLock()) {
                if (lock == null) {
                    throw new StartFailure("Another deploy/up or deploy/down is at work", "Wait for it to end");
                }
                work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + state.root(), e);
        }
    }

    /** Runs a command: what cannot be done ends it with one line and code 1. */
    void command(Runnable work) {
        try {
            work.run();
        } catch (StartFailure failure) {
            fail(failure);
        } catch (RuntimeException failure) {
            fail(new StartFailure(String.valueOf(failure.getMessage()), "The details are in " + details(), failure));
        }
        System.exit(0);
    }

    private void fail(StartFailure failure) {
        stream(FileDescriptor.err).println("FAILED: " + failure.getMessage());
        try (var writer = new PrintWriter(Files.newBufferedWriter(details()))) {
            failure.printStackTrace(writer);
        } catch (IOException e) {
            stream(FileDescriptor.err).println(details() + " cannot be written: " + e);
        }
        System.exit(1);
    }

    /** Where the whole story of the last failure is. */
    Path details() {
        return state.root().resolve("failure.log");
    }

    /** The terminal, in UTF-8 whatever the locale says. */
    static PrintStream out() {
        return stream(FileDescriptor.out);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
