package vn.lanhmanh.reporting.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;

/** The indicators in the order of the catalogue file, with their gaps; a broken file stops the start with its line. */
@Startup
@ApplicationScoped
public class Catalogue {

    private static final String FILE = "indicators.csv";
    private static final String GAPS = "indicator-gaps.csv";

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Gap> gaps = new LinkedHashMap<>();

    /**
     * What no fact tells of an indicator that is to be counted from facts.
     *
     * @param item the item that is not counted, or of which a part is missing
     * @param reason why, in Vietnamese
     */
    public record Gap(String item, String reason, String reasonEn) {}

    @Inject
    public Catalogue(ReferenceConfig config) {
        ReferenceFile.open(
                        config.directory(),
                        FILE,
                        "code",
                        "name",
                        "name_en",
                        "unit",
                        "disaggregation",
                        "reporters",
                        "source",
                        "parts",
                        "apart")
                .rows()
                .forEach(this::add);
        ReferenceFile.open(config.directory(), GAPS, "item", "reason", "reason_en")
                .rows()
                .forEach(this::addGap);
    }

    private void addGap(ReferenceRow row) {
        var gap = new Gap(row.text("item"), row.text("reason"), row.text("reason_en"));
        if (gaps.putIfAbsent(gap.item(), gap) != null) {
            throw row.broken("item " + gap.item() + " is there twice");
        }
    }

    private void add(ReferenceRow row) {
        var indicator = new Indicator(
                row.text("code"),
                row.text("name"),
                row.text("name_en"),
                row.text("unit"),
                codes(row, "disaggregation"),
                codes(row, "reporters"),
                Set.copyOf(codes(row, "source")),
                codes(row, "parts"),
                row.yes("apart"));
        if (indicators.putIfAbsent(indicator.code(), indicator) != null) {
            throw row.broken("indicator " + indicator.code() + " is there twice");
        }
    }

    private static List<String> codes(ReferenceRow row, String column) {
        return row.optional(column).map(text -> List.of(text.split(";"))).orElse(List.of());
    }

    public List<Indicator> all() {
        return List.copyOf(indicators.values());
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The indicator that an item ({@code D06.reached}) or a code belongs to; absent when it has no such part. */
    public Optional<Indicator> ofItem(String item) {
        return find(item.split("\\.", 2)[0])
                .filter(found -> found.code().equals(item) || found.items().contains(item));
    }

    /** What no fact tells of the indicator. */
    public List<Gap> gaps(Indicator indicator) {
        return Stream.concat(Stream.of(indicator.code()), indicator.items().stream())
                .distinct()
                .map(gaps::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The item a code stands for: itself, or its first part. */
    public String headline(String codeOrItem) {
        return find(codeOrItem).map(found -> found.items().get(0)).orElse(codeOrItem);
    }
}
