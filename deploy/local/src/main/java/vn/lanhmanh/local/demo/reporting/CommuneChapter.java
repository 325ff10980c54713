package vn.lanhmanh.local.demo.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.lanhmanh.local.demo.almanac.Draw;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.Crew;
import vn.lanhmanh.local.demo.fiction.Commune;
import vn.lanhmanh.local.demo.fiction.District;
import vn.lanhmanh.local.demo.fiction.Fictional;

/** Enters what is told of the communes: flags, population, and whether they are recognised as healthy. */
public final class CommuneChapter {

    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);
    private static final List<String> FLAGS =
            List.of("COMPLEX", "BOUNDARY", "SCHOOLS", "STUDENT_LODGING", "INDUSTRIAL_ZONE");

    /** A commune and its invented population. */
    public record Populated(Commune commune, int population) {}

    private record Flag(Commune commune, String flag) {}

    private final Cast cast;
    private final List<Commune> communes;

    public CommuneChapter(Cast cast, List<Commune> communes) {
        this.cast = cast;
        this.communes = communes;
    }

    /** Some forty flags, entered by the districts; tells the communes that got one. */
    public List<Commune> flags(Crew crew) {
        List<Flag> flags = new ArrayList<>();
        communes.forEach(commune -> {
            Draw draw = Draw.of("flags/" + commune.code());
            if (draw.chance(26)) {
                flags.add(new Flag(commune, draw.from(FLAGS)));
            }
        });
        crew.each(flags, flag -> cast.reporter("H" + flag.commune().district())
                .post(
                        "flag/" + flag.commune().code() + "/" + flag.flag(),
                        "/v1/commune-flags",
                        Body.of("communeCode", flag.commune().code(), "flag", flag.flag(), "from", NEW_YEAR)));
        return flags.stream().map(Flag::commune).toList();
    }

    /** The population of every commune. */
    public List<Populated> populations(Crew crew) {
        List<Populated> populated = communes.stream()
                .map(commune -> new Populated(
                        commune,
                        Draw.of("population/" + commune.code())
                                .between(commune.district().equals("474") ? 6_000 : 2_000, 14_000)))
                .toList();
        crew.each(populated, one -> cast.consolidator()
                .post(
                        "population/" + one.commune().code(),
                        "/v1/populations",
                        Body.of(
                                "areaCode", one.commune().code(),
                                "population", one.population(),
                                "asOf", NEW_YEAR,
                                "source", Fictional.text("Số dân mẫu"))));
        return populated;
    }

    /** The recognition of the year, commune by commune; tells how many are healthy. */
    public long classifications(Crew crew) {
        Map<String, List<Commune>> byDistrict = communes.stream().collect(Collectors.groupingBy(Commune::district));
        List<Boolean> results = new ArrayList<>();
        for (District district : District.all()) {
            List<Commune> mixed = Draw.of("healthy/" + district.code()).shuffled(byDistrict.get(district.code()));
            results.addAll(crew.each(
                    IntStream.range(0, mixed.size()).boxed().toList(),
                    i -> classify(district, mixed.get(i), i < district.healthy())));
        }
        return results.stream().filter(healthy -> healthy).count();
    }

    private boolean classify(District district, Commune commune, boolean healthy) {
        cast.reporter(district.unit())
                .post(
                        "classification/" + commune.code(),
                        "/v1/commune-classifications",
                        Body.of(
                                "communeCode",
                                commune.code(),
                                "year",
                                2020,
                                "result",
                                healthy ? "HEALTHY" : "NOT_HEALTHY",
                                "decisionNumber",
                                "HC-QĐ-LM-" + district.code() + "/2020",
                                "decidedOn",
                                LocalDate.of(2020, 11, 17)));
        return healthy;
    }
}
