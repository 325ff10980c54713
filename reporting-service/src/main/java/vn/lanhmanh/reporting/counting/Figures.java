package vn.lanhmanh.reporting.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.reporting.catalogue.Catalogue;
import vn.lanhmanh.reporting.catalogue.Indicator;

/** Every figure that can be counted, by item of the catalogue: the one place that reports and targets ask. */
@ApplicationScoped
public class Figures {

    private static final String DISTRICTS = "DISTRICTS";
    private static final String COMMUNES = "COMMUNES";
    private static final String POPULATION = "D06.population";
    private static final long WHOLE = 100;

    /** Numerator and denominator of the rates; in percent. */
    private static final Map<String, List<String>> RATES = Map.of(
            "A13", List.of(HeardFormulas.VIOLATING, "A07"),
            "B05", List.of("B04", "B03"),
            "D06", List.of("D06.reached", POPULATION),
            "D12.rate", List.of("D12.officers", "D11"),
            "D15.rate", List.of("D15.communes", COMMUNES));

    /** Counted from a part of what there is; what is missing stands among the gaps of the catalogue. */
    private static final Set<String> PARTIAL = Set.of("B01");

    private final HeardCounting heard;
    private final EnteredCounting entered;
    private final Residents residents;
    private final Catalogue catalogue;

    Figures(HeardCounting heard, EnteredCounting entered, Residents residents, Catalogue catalogue) {
        this.heard = heard;
        this.entered = entered;
        this.residents = residents;
        this.catalogue = catalogue;
    }

    /** Whether the service can count the item at all. */
    public boolean computes(String item) {
        return counting(item).isPresent() || RATES.containsKey(item) || item.equals(POPULATION);
    }

    /** Whether the service can count a figure of the indicator. */
    public boolean computesAnyOf(Indicator indicator) {
        return computes(indicator.code()) || indicator.items().stream().anyMatch(this::computes);
    }

    /** Whether what it counts is all there is, so that nobody has to add to it. */
    public boolean complete(String item) {
        return computes(item) && !PARTIAL.contains(item);
    }

    /** The figure: a number, or a rate in percent to one decimal; empty where it cannot be told. */
    public Optional<BigDecimal> value(String item, Asked asked) {
        List<String> rate = RATES.get(item);
        return rate == null
                ? count(item, asked).map(BigDecimal::valueOf)
                : percent(count(rate.get(0), asked), count(rate.get(1), asked));
    }

    /** A count, or the number of DISTRICTS or COMMUNES there are. */
    public Optional<Long> count(String item, Asked asked) {
        return switch (item) {
            case DISTRICTS -> Optional.of(residents.districts(asked.districtCode(), asked.asOf()));
            case COMMUNES -> Optional.of(residents.communes(asked.districtCode(), asked.asOf()));
            case POPULATION -> residents.population(asked.districtCode(), asked.asOf());
            default -> counting(counted(item)).flatMap(way -> way.count(counted(item), asked));
        };
    }

    /** The share in percent to one decimal; nothing short of the whole is shown as 100. */
    public static Optional<BigDecimal> percent(Optional<Long> numerator, Optional<Long> denominator) {
        return percent(numerator, denominator, WHOLE);
    }

    /**
     * The share in percent to one decimal, rounded half up, but never up to the value it has yet to reach: 99.96 % of a
     * value of 100 is shown as 99.9.
     */
    public static Optional<BigDecimal> percent(Optional<Long> numerator, Optional<Long> denominator, long value) {
        return denominator
                .filter(whole -> whole > 0)
                .flatMap(whole -> numerator.map(
                        part -> rounded(BigDecimal.valueOf(part).movePointRight(2), BigDecimal.valueOf(whole), value)));
    }

    private static BigDecimal rounded(BigDecimal hundredfold, BigDecimal whole, long value) {
        BigDecimal near = hundredfold.divide(whole, 1, RoundingMode.HALF_UP);
        boolean seemsReached = Stream.of(WHOLE, value)
                .map(BigDecimal::valueOf)
                .anyMatch(limit -> near.compareTo(limit) >= 0 && hundredfold.compareTo(limit.multiply(whole)) < 0);
        return seemsReached ? hundredfold.divide(whole, 1, RoundingMode.DOWN) : near;
    }

    /** The figure by the values of a key of disaggregation: numbers, or the rate of each part. */
    public Map<String, BigDecimal> valuesBy(String dimension, String item, Asked asked) {
        var values = new TreeMap<String, BigDecimal>();
        if (RATES.containsKey(item)) {
            rateBy(dimension, item, asked, values);
        } else {
            countBy(dimension, item, asked).forEach((key, count) -> values.put(key, BigDecimal.valueOf(count)));
        }
        return values;
    }

    /** Of a district the whole is asked for itself: how many communes or residents it has is counted from no fact. */
    private void rateBy(String dimension, String item, Asked asked, Map<String, BigDecimal> values) {
        Map<String, Long> parts = countBy(dimension, RATES.get(item).get(0), asked);
        Map<String, Long> wholes = countBy(dimension, RATES.get(item).get(1), asked);
        Stream.concat(parts.keySet().stream(), wholes.keySet().stream())
                .distinct()
                .forEach(key -> (dimension.equals("DISTRICT")
                                ? value(item, asked.of(asked.unitCode(), key))
                                : percent(
                                        Optional.of(parts.getOrDefault(key, 0L)), Optional.ofNullable(wholes.get(key))))
                        .ifPresent(value -> values.put(key, value)));
    }

    /** What is counted, by the values of a key of disaggregation; of a rate, what its numerator is. */
    public Map<String, Long> countBy(String dimension, String item, Asked asked) {
        String counted = counted(item);
        return counting(counted)
                .map(way -> way.countBy(dimension, counted, asked))
                .orElse(Map.of());
    }

    /** How many persons stand behind the figure; 0 where what is counted is about none. */
    public long persons(String item, Asked asked) {
        String counted = counted(item);
        return counting(counted).map(way -> way.persons(counted, asked)).orElse(0L);
    }

    /** The same by the values of a key. */
    public Map<String, Long> personsBy(String dimension, String item, Asked asked) {
        String counted = counted(item);
        return counting(counted)
                .map(way -> way.personsBy(dimension, counted, asked))
                .orElse(Map.of());
    }

    /** What the figure is counted from, the latest first; of a rate, what its numerator is. */
    public List<FactRow> facts(String item, Asked asked, FactRow.Part part) {
        String counted = counted(item);
        return counting(counted).map(way -> way.facts(counted, asked, part)).orElse(List.of());
    }

    /** How many facts the figure is counted from. */
    public long factCount(String item, Asked asked) {
        String counted = counted(item);
        return counting(counted).map(way -> way.factCount(counted, asked)).orElse(0L);
    }

    /** What is counted for an item: the numerator of a rate; for a code with parts that is no figure itself, the first. */
    private String counted(String item) {
        if (RATES.containsKey(item)) {
            return RATES.get(item).get(0);
        }
        return counting(item).isPresent() ? item : catalogue.headline(item);
    }

    private Optional<Counting> counting(String item) {
        return Stream.<Counting>of(heard, entered)
                .filter(way -> way.counts(item))
                .findFirst();
    }
}
