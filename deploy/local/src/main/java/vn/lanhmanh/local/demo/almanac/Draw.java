package vn.lanhmanh.local.demo.almanac;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that falls the same way at each play: one stream for each name, so that no order of work matters. */
public final class Draw {

    private final Random random;

    private Draw(Random random) {
        this.random = random;
    }

    public static Draw of(String name) {
        byte[] seed = ("2020/" + name).getBytes(StandardCharsets.UTF_8);
        return new Draw(new Random(UUID.nameUUIDFromBytes(seed).getLeastSignificantBits()));
    }

    /** A whole number from the first to the last, both included. */
    public int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T from(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** The items in another order. */
    public <T> List<T> shuffled(List<T> items) {
        List<T> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
