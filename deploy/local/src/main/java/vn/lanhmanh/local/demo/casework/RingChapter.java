package vn.lanhmanh.local.demo.casework;

import java.util.List;
import java.util.Map;

import vn.lanhmanh.local.demo.almanac.Draw;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Commune;
import vn.lanhmanh.local.demo.fiction.FictionalCase;

/** Links cases to rings, groups and hot spots, and breaks up those that were. */
public final class RingChapter {

    private final User investigator;
    private final List<Commune> communes;

    public RingChapter(Cast cast, List<Commune> communes) {
        this.investigator = cast.investigator();
        this.communes = communes;
    }

    /** Plays with the ids of the cases by their numbers; tells how many rings there are. */
    public int play(Map<Integer, String> cases) {
        List<FictionalCase.Ring> rings = FictionalCase.Ring.all();
        rings.forEach(ring -> play(ring, cases));
        return rings.size();
    }

    private void play(FictionalCase.Ring ring, Map<Integer, String> cases) {
        String step = "ring/" + ring.no();
        Commune commune = Draw.of(step)
                .from(communes.stream()
                        .filter(one -> one.district().equals(ring.district()))
                        .toList());
        String id = investigator
                .post(
                        step,
                        "/v1/rings",
                        Body.of(
                                "kind", ring.kind(),
                                "discoveredOn", ring.discoveredOn(),
                                "communeCode", commune.code(),
                                "caseIds", ring.cases().stream().map(cases::get).toList()))
                .path("id")
                .asText();
        ring.brokenUpOn()
                .ifPresent(on -> investigator.post(
                        step + "/conclusion",
                        "/v1/rings/" + id + "/conclusion",
                        Body.of("outcome", "BROKEN_UP", "on", on)));
    }
}
