package vn.lanhmanh.local.demo.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.almanac.Draw;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.Crew;
import vn.lanhmanh.local.demo.fiction.Commune;
import vn.lanhmanh.local.demo.fiction.District;
import vn.lanhmanh.local.demo.fiction.Fictional;

/** What the units did in the year: communication in nearly every commune, district plans, interventions, models, papers. */
public final class ActivityChapter {

    private static final List<String> PROVINCIAL =
            List.of("SLDTBXH", "CAT", "BDBP", "STTTT", "SVHTT", "SDL", "SYT", "STP", "SGDDT", "DHH", "MTTQ");
    private static final List<String> FORMS = List.of("CONFERENCE", "LOUDSPEAKER", "RADIO", "LEAFLET", "CONTEST");
    private static final List<String> GROUPS = List.of("RESIDENTS", "WORKERS", "PUPILS", "STUDENTS", "OFFICERS");
    private static final List<String> PROGRAMMES =
            List.of("POVERTY_REDUCTION", "RURAL_VOCATIONAL_TRAINING", "EMPLOYMENT", "HIV_AIDS", "ANTI_TRAFFICKING");
    private static final List<String> MODELS =
            List.of("WORKERS_RIGHTS", "PEER_GROUPS", "COMMUNITY_SUPPORT", "PILOT_COMMUNITY_PREVENTION_HIV");
    private static final int UNREACHED_EVERY = 48;
    private static final LocalDate FIRST = LocalDate.of(2020, 2, 17);

    /** An activity of a unit, by the name of its step. */
    private record Entry(String unit, String step, Map<String, Object> body) {}

    private final Cast cast;
    private final List<CommuneChapter.Populated> communes;

    public ActivityChapter(Cast cast, List<CommuneChapter.Populated> communes) {
        this.cast = cast;
        this.communes = communes;
    }

    /** How many activities there are. */
    public int play(Crew crew) {
        List<Entry> all = new ArrayList<>();
        communication(all);
        District.all().forEach(district -> districtWork(all, district));
        PROVINCIAL.forEach(unit -> provincialWork(all, unit));
        models(all);
        return crew.each(all, this::enter).size();
    }

    private String enter(Entry entry) {
        return cast.reporter(entry.unit())
                .post("activity/" + entry.step(), "/v1/activities", entry.body())
                .path("id")
                .asText();
    }

    /** One campaign in each commune but three, which reaches nearly all of its residents. */
    private void communication(List<Entry> all) {
        for (int i = 0; i < communes.size(); i++) {
            Commune commune = communes.get(i).commune();
            if (i % UNREACHED_EVERY == UNREACHED_EVERY - 1) {
                continue;
            }
            Draw draw = Draw.of("communication/" + commune.code());
            int population = communes.get(i).population();
            all.add(new Entry(
                    "H" + commune.district(),
                    "commune/" + commune.code(),
                    Body.of(
                            "kind", "COMMUNICATION",
                            "form", draw.from(FORMS),
                            "title", Fictional.text("Tuyên truyền phòng, chống tệ nạn mại dâm"),
                            "on", day(draw),
                            "communeCode", commune.code(),
                            "unitCode", "H" + commune.district(),
                            "targetGroup", "RESIDENTS",
                            "attendants", draw.between(40, 220),
                            "residentsReached", population * draw.between(97, 100) / 100)));
        }
    }

    private static LocalDate day(Draw draw) {
        return Days.workday(FIRST.plusDays(draw.between(0, 270)));
    }

    private static void districtWork(List<Entry> all, District district) {
        String unit = district.unit();
        Draw draw = Draw.of("district/" + district.code());
        all.add(new Entry(
                unit,
                "plan/" + unit,
                Body.of(
                        "kind",
                        "DISTRICT_PLAN",
                        "title",
                        Fictional.text("Kế hoạch phòng, chống tệ nạn mại dâm năm 2020 của huyện"),
                        "on",
                        Days.workday(LocalDate.of(2020, 3, 2).plusDays(draw.between(0, 20))),
                        "districtCode",
                        district.code(),
                        "unitCode",
                        unit,
                        "programmes",
                        PROGRAMMES,
                        "documentNumber",
                        "HC-KH-" + district.code() + "/2020",
                        "executed",
                        district.planExecuted())));
        if (district.hiv()) {
            all.add(intervention(district, "HIV_HARM_REDUCTION", draw));
        }
        if (district.gbv()) {
            all.add(intervention(district, "GBV_PREVENTION", draw));
        }
    }

    private static Entry intervention(District district, String kind, Draw draw) {
        LocalDate from = Days.workday(LocalDate.of(2020, 4, 6).plusDays(draw.between(0, 40)));
        return new Entry(
                district.unit(),
                kind + "/" + district.code(),
                Body.of(
                        "kind", "INTERVENTION",
                        "interventionKind", kind,
                        "title", Fictional.text("Hoạt động can thiệp tại cộng đồng"),
                        "on", from,
                        "until", LocalDate.of(2020, 11, 20),
                        "districtCode", district.code(),
                        "unitCode", district.unit(),
                        "attendants", draw.between(60, 400),
                        "residentsReached", draw.between(300, 1500)));
    }

    private static void provincialWork(List<Entry> all, String unit) {
        Draw draw = Draw.of("provincial/" + unit);
        for (int i = 1; i <= 3; i++) {
            all.add(new Entry(
                    unit,
                    "communication/" + unit + "/" + i,
                    Body.of(
                            "kind", "COMMUNICATION",
                            "form", i == 1 ? "CONFERENCE" : draw.from(FORMS),
                            "title", Fictional.text("Hội nghị, chuyên mục của đơn vị"),
                            "on", day(draw),
                            "unitCode", unit,
                            "targetGroup", draw.from(GROUPS),
                            "attendants", draw.between(60, 600))));
        }
        all.add(new Entry(
                unit,
                "document/" + unit,
                Body.of(
                        "kind",
                        "DOCUMENT",
                        "title",
                        Fictional.text("Công văn chỉ đạo, hướng dẫn"),
                        "on",
                        day(draw),
                        "unitCode",
                        unit,
                        "documentNumber",
                        "HC-CV-" + unit + "/2020")));
    }

    /** The three models and the pilot, a survey by the police, supervision and commendation by the labour department. */
    private static void models(List<Entry> all) {
        MODELS.forEach(form -> all.add(single("SLDTBXH", "MODEL", form, LocalDate.of(2020, 3, 16))));
        all.add(single("CAT", "SURVEY", "ESTABLISHMENTS", LocalDate.of(2020, 4, 20)));
        all.add(single("SLDTBXH", "SUPERVISION", "FIRST_HALF", LocalDate.of(2020, 6, 18)));
        all.add(single("SLDTBXH", "SUPERVISION", "SECOND_HALF", LocalDate.of(2020, 10, 22)));
        all.add(single("SLDTBXH", "COMMENDATION", "COLLECTIVES", LocalDate.of(2020, 11, 19)));
    }

    private static Entry single(String unit, String kind, String form, LocalDate on) {
        return new Entry(
                unit,
                kind + "/" + form,
                Body.of(
                        "kind", kind,
                        "form", form,
                        "title", Fictional.text("Hoạt động của đơn vị"),
                        "on", on,
                        "unitCode", unit));
    }
}
