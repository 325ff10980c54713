package vn.lanhmanh.inspection.risk.weight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;
import vn.lanhmanh.platform.web.Refusal;

/** The sets of weights, each in force for a time. */
@Startup
@ApplicationScoped
public class WeightSets {

    private static final List<String> REQUIRED = List.of(
            "KIND " + WeightSet.OTHER_KIND,
            "SINCE_INSPECTION PER_MONTH",
            "SINCE_INSPECTION AT_MOST",
            "SINCE_INSPECTION NEVER",
            "MISSING_PAPERS EACH",
            "EXPIRED_PAPERS EACH",
            "VIOLATIONS EACH",
            "VIOLATIONS HALF_LIFE_DAYS",
            "SANCTIONS EACH",
            "SANCTIONS HALF_LIFE_DAYS",
            "TIPS EACH",
            "TIPS HALF_LIFE_DAYS",
            "COMMUNE_FLAGS EACH");

    private static final int MOST_POINTS = 1000;

    private final List<WeightSet> sets;

    /** Stops the start when the file is broken or has no set for the business day. */
    @Inject
    WeightSets(ReferenceConfig config, Clock clock) {
        this(
                ReferenceFile.open(
                        config.directory(),
                        "risk/weights.csv",
                        "set",
                        "valid_from",
                        "valid_to",
                        "weight",
                        "key",
                        "value"),
                LocalDate.now(clock));
    }

    WeightSets(ReferenceFile file, LocalDate today) {
        Map<String, List<ReferenceRow>> bySet = new LinkedHashMap<>();
        file.rows().forEach(row -> bySet.computeIfAbsent(row.text("set"), id -> new ArrayList<>())
                .add(row));
        sets = new ArrayList<>();
        bySet.forEach((id, rows) -> sets.add(apart(set(id, rows), rows.get(0))));
        if (find(today).isEmpty()) {
            throw file.rows().stream()
                    .findFirst()
                    .<RuntimeException>map(row -> row.broken("no set of weights is in force on " + today))
                    .orElseGet(() -> new IllegalStateException("the file of risk weights has no rows"));
        }
    }

    private WeightSet set(String id, List<ReferenceRow> rows) {
        ReferenceRow first = rows.get(0);
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (ReferenceRow row : rows) {
            if (!row.date("valid_from").equals(first.date("valid_from"))
                    || !row.optionalDate("valid_to").equals(first.optionalDate("valid_to"))) {
                throw row.broken("the rows of set " + id + " are not valid for the same time");
            }
            if (weights.put(name(row), value(row)) != null) {
                throw row.broken("weight " + name(row) + " of set " + id + " is given twice");
            }
        }
        REQUIRED.stream().filter(name -> !weights.containsKey(name)).findFirst().ifPresent(name -> {
            throw first.broken("set " + id + " lacks the weight " + name);
        });
        return new WeightSet(
                id, first.date("valid_from"), first.optionalDate("valid_to").orElse(null), weights);
    }

    private static String name(ReferenceRow row) {
        String name = row.text("weight") + " " + row.text("key");
        if (!REQUIRED.contains(name) && !name.matches("KIND [A-Z][A-Z0-9_]*")) {
            throw row.broken("there is no weight " + name);
        }
        return name;
    }

    private static int value(ReferenceRow row) {
        String text = row.text("value");
        int least = row.text("key").equals("HALF_LIFE_DAYS") ? 1 : 0;
        int most = least == 1 ? Integer.MAX_VALUE : MOST_POINTS;
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw row.broken("column \"value\": \"" + text + "\" is not a whole number from " + least
                    + (least == 1 ? "" : " to " + most));
        }
        return Integer.parseInt(text);
    }

    private WeightSet apart(WeightSet set, ReferenceRow first) {
        if (set.validTo() != null && set.validTo().isBefore(set.validFrom())) {
            throw first.broken("valid_to is before valid_from");
        }
        sets.stream().filter(set::overlaps).findFirst().ifPresent(other -> {
            throw first.broken("sets " + other.id() + " and " + set.id() + " are in force at the same time");
        });
        return set;
    }

    public Optional<WeightSet> find(LocalDate on) {
        return sets.stream().filter(set -> set.validOn(on)).findFirst();
    }

    /** The set in force on the day; a refusal {@code no-risk-weights} (422) without. */
    public WeightSet inForce(LocalDate on) {
        return find(on).orElseThrow(
                        () -> Refusal.unprocessable("no-risk-weights", on).field("on"));
    }
}
