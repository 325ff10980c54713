package vn.lanhmanh.local.demo.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.lanhmanh.local.demo.almanac.Draw;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.Crew;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Commune;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.FictionalTip;

/** Takes the tips in, most without a name, and carries them as far as they have come. */
public final class TipChapter {

    /** A tip with its id and the commune it tells of. */
    public record Taken(String id, Commune commune) {}

    private final User officer;
    private final List<Commune> communes;
    private final Map<Integer, Place> places;

    /** What a tip tells of: the establishment that an inspection will visit because of it. */
    public record Place(String establishmentId, Commune commune) {}

    public TipChapter(Cast cast, List<Commune> communes, Map<Integer, Place> places) {
        this.officer = cast.intakeOfficer();
        this.communes = communes;
        this.places = places;
    }

    /** The tips by their numbers. */
    public Map<Integer, Taken> play(Crew crew) {
        List<FictionalTip> tips = FictionalTip.all();
        List<Taken> taken = crew.each(tips, this::take);
        Map<Integer, Taken> byNumber = new HashMap<>();
        for (int i = 0; i < tips.size(); i++) {
            byNumber.put(tips.get(i).no(), taken.get(i));
        }
        return byNumber;
    }

    private Taken take(FictionalTip tip) {
        Optional<Place> place = Optional.ofNullable(places.get(tip.no()));
        Commune commune = place.map(Place::commune).orElseGet(() -> commune(tip));
        String id = officer.post("tip/" + tip.no(), "/v1/tips", body(tip, commune, place))
                .path("id")
                .asText();
        carry(tip, id);
        return new Taken(id, commune);
    }

    private Commune commune(FictionalTip tip) {
        return Draw.of("tip/" + tip.no())
                .from(communes.stream()
                        .filter(one -> one.district().equals(tip.district()))
                        .toList());
    }

    private static Map<String, Object> body(FictionalTip tip, Commune commune, Optional<Place> place) {
        return Body.of(
                "kind", tip.kind(),
                "channel", tip.channel(),
                "receivedOn", tip.receivedOn(),
                "content", tip.content(),
                "communeCode", commune.code(),
                "establishmentId", place.map(Place::establishmentId).orElse(null),
                "informant", tip.identified() ? informant(tip) : null);
    }

    private static Map<String, Object> informant(FictionalTip tip) {
        return Body.of("fullName", tip.informant(), "address", Fictional.text("Số " + tip.no() + " đường Mẫu"));
    }

    private void carry(FictionalTip tip, String id) {
        if (tip.ending() == FictionalTip.Ending.RECEIVED) {
            return;
        }
        step(tip, id, "acceptance", Body.of("on", tip.acceptedOn()));
        switch (tip.ending()) {
            case INSPECTION, FOUNDED, UNFOUNDED -> step(tip, id, "verification", verification(tip));
            case FORWARDED -> step(tip, id, "forwarding", forwarding(tip));
            default -> {}
        }
    }

    private static Map<String, Object> verification(FictionalTip tip) {
        return Body.of(
                "on",
                tip.endedOn(),
                "wellFounded",
                tip.ending() != FictionalTip.Ending.UNFOUNDED,
                "conclusion",
                Fictional.text("Kết quả xác minh tin số " + tip.no()),
                "inspectionRequested",
                tip.ending() == FictionalTip.Ending.INSPECTION);
    }

    private static Map<String, Object> forwarding(FictionalTip tip) {
        return Body.of("on", tip.endedOn(), "receiver", Fictional.text("Cơ quan có thẩm quyền"));
    }

    private void step(FictionalTip tip, String id, String verb, Map<String, Object> body) {
        officer.post("tip/" + tip.no() + "/" + verb, "/v1/tips/" + id + "/" + verb, body);
    }
}
