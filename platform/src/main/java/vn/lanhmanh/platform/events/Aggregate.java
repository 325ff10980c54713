package vn.lanhmanh.platform.events;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A root whose changes are told as facts. */
public interface Aggregate {

    UUID id();

    /** The version last written; 0 when new. */
    long version();

    /** The facts recorded since the aggregate was loaded, kept in a transient field. */
    Facts facts();

    /** Facts waiting to be published. */
    final class Facts {

        private final List<Fact> waiting = new ArrayList<>();

        public void add(Fact fact) {
            waiting.add(fact);
        }

        /** Hands the facts over; they wait here no longer. */
        public List<Fact> take() {
            List<Fact> taken = List.copyOf(waiting);
            waiting.clear();
            return taken;
        }
    }
}
