package vn.lanhmanh.local.demo.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.lanhmanh.local.demo.fiction.FictionalEstablishment;
import vn.lanhmanh.local.demo.fiction.visit.FictionalVisit;

/** The establishments in business, with the ids they were given. */
public record Register(List<Entry> entries) {

    /** An establishment and its id. */
    public record Entry(FictionalEstablishment fiction, String id) {}

    public Entry byId(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The register without some of its establishments. */
    public Register without(Set<String> ids) {
        return new Register(
                entries.stream().filter(entry -> !ids.contains(entry.id())).toList());
    }

    /** A different establishment for each of the visits, fit for its ground and its findings, by their keys. */
    public Map<String, Entry> placesOf(List<FictionalVisit> visits) {
        Map<String, Entry> places = new HashMap<>();
        visits.forEach(visit -> places.put(
                visit.key(),
                entries.stream()
                        .filter(entry -> fits(visit, entry.fiction()) && !places.containsValue(entry))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No place for " + visit.key()))));
        return places;
    }

    private static boolean fits(FictionalVisit visit, FictionalEstablishment one) {
        return one.kind().code().equals(visit.kind())
                && one.commune().district().equals(visit.district())
                && visit.form().map(one.legalForm()::equals).orElse(true);
    }

    /** The last so many conditional businesses of a district. */
    public List<Entry> conditional(String district, int count) {
        List<Entry> all = entries.stream()
                .filter(entry -> entry.fiction().kind().conditional()
                        && entry.fiction().commune().district().equals(district))
                .toList();
        return all.subList(all.size() - count, all.size());
    }

    /** The first so many establishments of a district. */
    public List<Entry> some(String district, int count) {
        return entries.stream()
                .filter(entry -> entry.fiction().commune().district().equals(district))
                .limit(count)
                .toList();
    }
}
