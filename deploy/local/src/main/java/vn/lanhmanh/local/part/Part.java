package vn.lanhmanh.local.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.lanhmanh.local.process.Child;
import vn.lanhmanh.local.process.State;

/** One child of the system: started, awaited, and for fault tests killed, paused and started again on the same data. */
public abstract class Part {

    private final Child child;

    Part(State state, String name) {
        this.child = new Child(state, name);
    }

    public final String name() {
        return child.name();
    }

    public final Path log() {
        return child.log();
    }

    /** Fails with one line when a port of this part is taken. */
    public abstract void requireFreePorts();

    /** Starts the process without waiting for it. */
    public final void start() {
        requireFreePorts();
        prepare();
        child.start(command(), environment());
    }

    /** Waits until the part answers and holds what the others need of it. */
    public final void awaitReady() {
        child.awaitReady(patience(), this::ready);
        settle();
    }

    public final boolean alive() {
        return child.alive();
    }

    public final Optional<Long> pid() {
        return child.pid();
    }

    /** Ends it in order; its data stay. */
    public final void stop() {
        child.stop(endSignal(), Duration.ofSeconds(30));
    }

    /** Ends it as a power cut would. */
    public final void kill9() {
        child.kill9();
    }

    /** Lets it hang: connections stay open and nothing answers. */
    public final void pause() {
        child.signal("STOP");
    }

    public final void resume() {
        child.signal("CONT");
    }

    /** Whether it answers now; an exception means no. */
    public abstract boolean ready() throws Exception;

    abstract List<String> command();

    Map<String, String> environment() {
        return Map.of();
    }

    void prepare() {}

    void settle() {}

    String endSignal() {
        return "TERM";
    }

    Duration patience() {
        return Duration.ofSeconds(90);
    }
}
