package vn.lanhmanh.inspection.enrolment;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import vn.lanhmanh.inspection.enrolment.Entry.Key;

/** What entries gave up and took: a rehearsal writes nothing, so later entries cannot see it in the register. */
public final class Transfers {

    private final Set<Key> givenUp = new HashSet<>();
    private final Set<Key> taken = new HashSet<>();

    boolean gaveUp(Key key) {
        return givenUp.contains(key);
    }

    boolean took(Key key) {
        return taken.contains(key);
    }

    void giveUp(Collection<Key> keys) {
        givenUp.addAll(keys);
        taken.removeAll(keys);
    }

    void take(Collection<Key> keys) {
        taken.addAll(keys);
        givenUp.removeAll(keys);
    }
}
