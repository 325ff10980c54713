package vn.lanhmanh.platform.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that ever carried a code, found by code and day: a code alone is not unique over time. */
final class Timeline<T extends Dated> {

    private final Map<String, List<T>> byCode = new LinkedHashMap<>();

    void add(T item, ReferenceRow row) {
        if (item.validTo() != null && item.validTo().isBefore(item.validFrom())) {
            throw row.broken("valid_to is before valid_from");
        }
        var sameCode = byCode.computeIfAbsent(item.code(), code -> new ArrayList<>());
        if (sameCode.stream().anyMatch(item::overlaps)) {
            throw row.broken("code " + item.code() + " is already taken in a part of this time");
        }
        sameCode.add(item);
    }

    boolean knows(String code) {
        return byCode.containsKey(code);
    }

    Optional<T> find(String code, LocalDate on) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(item -> item.validOn(on))
                .findFirst();
    }

    Stream<T> on(LocalDate day) {
        return byCode.values().stream().flatMap(List::stream).filter(item -> item.validOn(day));
    }

    /** Whether the code is valid on each day of the other's time, be it by several rows one after the other. */
    boolean covers(String code, Dated time) {
        var day = time.validFrom();
        while (true) {
            var found = find(code, day);
            if (found.isEmpty()) {
                return false;
            }
            var end = found.get().validTo();
            if (end == null || (time.validTo() != null && !end.isBefore(time.validTo()))) {
                return true;
            }
            day = end.plusDays(1);
        }
    }
}
