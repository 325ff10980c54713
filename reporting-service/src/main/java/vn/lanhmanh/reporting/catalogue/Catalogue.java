package vn.lanhmanh.reporting.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;

/** The indicators in the order of the catalogue file; a broken file stops the start with its line. */
@Startup
@ApplicationScoped
public class Catalogue {

    private static final String FILE = "indicators.csv";

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

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

    /** The item a code stands for: itself, or its first part. */
    public String headline(String codeOrItem) {
        return find(codeOrItem).map(found -> found.items().get(0)).orElse(codeOrItem);
    }
}
