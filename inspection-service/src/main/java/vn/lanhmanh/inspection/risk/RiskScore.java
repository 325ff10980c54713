package vn.lanhmanh.inspection.risk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import vn.lanhmanh.inspection.risk.weight.WeightSet;
import vn.lanhmanh.inspection.risk.weight.WeightSet.Decaying;

/**
 * The risk of an establishment with the parts it is made of.
 *
 * @param score the sum of the parts' points
 * @param parts only those that gave points
 * @param weightSet the set of weights, with its first day
 * @param on the day of the scoring
 */
public record RiskScore(int score, List<Part> parts, String weightSet, LocalDate weightsValidFrom, LocalDate on) {

    private static final String SINCE_INSPECTION = "SINCE_INSPECTION";
    private static final String NEVER = "NEVER";

    /**
     * One part of the score.
     *
     * @param name KIND, SINCE_INSPECTION, MISSING_PAPERS, EXPIRED_PAPERS, VIOLATIONS, SANCTIONS, TIPS or COMMUNE_FLAGS
     * @param why the codes and dates it comes from
     */
    public record Part(String name, int points, String why) {}

    /** The score on a day; it depends on nothing but its arguments. */
    static RiskScore of(WeightSet weights, RiskSubject subject, RiskHistory history, LocalDate on) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("KIND", weights.kind(subject.kind()), subject.kind()));
        parts.add(sinceInspection(weights, history.inspections(), on));
        parts.add(each("MISSING_PAPERS", weights, subject.missingPapers()));
        parts.add(each("EXPIRED_PAPERS", weights, subject.expiredPapers()));
        parts.add(decaying("VIOLATIONS", weights, history.violations(), on));
        parts.add(decaying("SANCTIONS", weights, history.sanctions(), on));
        parts.add(decaying("TIPS", weights, history.tips(), on));
        parts.add(each("COMMUNE_FLAGS", weights, history.communeFlags()));
        parts.removeIf(part -> part.points() == 0);
        return new RiskScore(
                parts.stream().mapToInt(Part::points).sum(), List.copyOf(parts), weights.id(), weights.validFrom(), on);
    }

    private static Part sinceInspection(WeightSet weights, List<LocalDate> inspections, LocalDate on) {
        return inspections.stream()
                .max(Comparator.naturalOrder())
                .map(last -> {
                    long months = Math.max(0, ChronoUnit.MONTHS.between(last, on));
                    long points = months * weights.weight(SINCE_INSPECTION, "PER_MONTH");
                    return new Part(
                            SINCE_INSPECTION,
                            (int) Math.min(weights.weight(SINCE_INSPECTION, "AT_MOST"), points),
                            last.toString());
                })
                .orElseGet(() -> new Part(SINCE_INSPECTION, weights.weight(SINCE_INSPECTION, NEVER), NEVER));
    }

    private static Part each(String name, WeightSet weights, Set<String> codes) {
        return new Part(name, weights.each(name) * codes.size(), String.join(", ", new TreeSet<>(codes)));
    }

    private static Part decaying(String name, WeightSet weights, Collection<LocalDate> days, LocalDate on) {
        Decaying weight = weights.decaying(name);
        double points = days.stream()
                .mapToDouble(day -> weight.points()
                        * Math.pow(0.5, Math.max(0, ChronoUnit.DAYS.between(day, on)) / (double) weight.halfLifeDays()))
                .sum();
        String why = days.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(", "));
        return new Part(name, (int) Math.round(points), why);
    }
}
