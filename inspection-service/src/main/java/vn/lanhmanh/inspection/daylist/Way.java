package vn.lanhmanh.inspection.daylist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.establishment.place.Location;

/** The order in which places are visited: commune by commune, in each from one place to the nearest next one. */
final class Way {

    private static final Comparator<Particulars> BY_ADDRESS =
            Comparator.comparing(Particulars::address).thenComparing(Particulars::name);

    private Way() {}

    /** Places without coordinates come last in their commune, by address. */
    static <T> List<T> through(List<T> stops, Function<T, Particulars> place) {
        var byCommune = new TreeMap<String, List<T>>();
        stops.stream().sorted(Comparator.comparing(place, BY_ADDRESS)).forEach(stop -> byCommune
                .computeIfAbsent(place.apply(stop).communeCode(), commune -> new ArrayList<>())
                .add(stop));
        var way = new ArrayList<T>();
        byCommune.values().forEach(commune -> way.addAll(nearest(commune, place)));
        return way;
    }

    private static <T> List<T> nearest(List<T> stops, Function<T, Particulars> place) {
        var located = new ArrayList<>(stops.stream()
                .filter(stop -> place.apply(stop).location() != null)
                .toList());
        var way = new ArrayList<T>();
        while (!located.isEmpty()) {
            T next = way.isEmpty() ? located.get(0) : nearestTo(place.apply(way.get(way.size() - 1)), located, place);
            located.remove(next);
            way.add(next);
        }
        stops.stream().filter(stop -> place.apply(stop).location() == null).forEach(way::add);
        return way;
    }

    private static <T> T nearestTo(Particulars from, List<T> stops, Function<T, Particulars> place) {
        return stops.stream()
                .min(Comparator.comparingDouble(
                        stop -> distance(from.location(), place.apply(stop).location())))
                .orElseThrow();
    }

    /** Within a province the earth is flat enough: degrees, those of longitude shortened by the latitude. */
    private static double distance(Location one, Location other) {
        double north = other.latitude().doubleValue() - one.latitude().doubleValue();
        double east = (other.longitude().doubleValue() - one.longitude().doubleValue())
                * Math.cos(Math.toRadians(one.latitude().doubleValue()));
        return Math.hypot(north, east);
    }
}
