package vn.lanhmanh.local.demo.reporting;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.Crew;
import vn.lanhmanh.local.demo.fiction.Commune;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.FictionalOfficer;

/** Enters the officers directly engaged and trains nearly all of them, each unit its own. */
public final class OfficerChapter {

    private static final LocalDate LATE = LocalDate.of(2020, 10, 1);

    private final Cast cast;
    private final List<Commune> communes;

    public OfficerChapter(Cast cast, List<Commune> communes) {
        this.cast = cast;
        this.communes = communes;
    }

    /** The ids of the officers by unit, in the order in which they were entered. */
    public Map<String, Deque<String>> play(Crew crew) {
        List<FictionalOfficer> officers = FictionalOfficer.all(communes);
        List<String> ids = crew.each(officers, this::enter);
        Map<String, Deque<String>> byUnit = new HashMap<>();
        Map<String, List<String>> trained = new HashMap<>();
        for (int i = 0; i < officers.size(); i++) {
            String unit = officers.get(i).unit();
            byUnit.computeIfAbsent(unit, one -> new ArrayDeque<>()).add(ids.get(i));
            if (officers.get(i).inPostFrom().isBefore(LATE)) {
                trained.computeIfAbsent(unit, one -> new ArrayList<>()).add(ids.get(i));
            }
        }
        crew.each(List.copyOf(trained.entrySet()), entry -> train(entry.getKey(), entry.getValue()));
        return byUnit;
    }

    private String enter(FictionalOfficer officer) {
        return cast.reporter(officer.unit())
                .post(
                        "officer/" + officer.unit() + "/" + officer.no(),
                        "/v1/officers",
                        Body.of(
                                "unitCode", officer.unit(),
                                "level", officer.level(),
                                "post", officer.post(),
                                "fullName", officer.fullName(),
                                "inPostFrom", officer.inPostFrom()))
                .path("id")
                .asText();
    }

    private String train(String unit, List<String> officers) {
        String id = cast.reporter(unit)
                .post(
                        "class/" + unit,
                        "/v1/training-classes",
                        Body.of(
                                "title",
                                Fictional.text("Tập huấn công tác phòng, chống tệ nạn mại dâm"),
                                "topic",
                                "COORDINATION",
                                "on",
                                FictionalOfficer.classDay(unit),
                                "level",
                                unit.startsWith("H4") ? "DISTRICT" : "PROVINCE",
                                "validMonths",
                                24))
                .path("id")
                .asText();
        cast.reporter(unit)
                .post(
                        "attendance/" + unit,
                        "/v1/training-classes/" + id + "/attendance",
                        Body.of("officerIds", officers));
        return id;
    }
}
