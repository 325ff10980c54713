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

import vn.lanhmanh.inspection.risk.RiskConfig.Decaying;

/**
 * The risk of an establishment with the parts it is made of.
 *
 * @param score the sum of the parts' points
 * @param parts only those that gave points
 */
public record RiskScore(int score, List<Part> parts) {

    private static final String NEVER = "NEVER";

    /**
     * One part of the score.
     *
     * @param name KIND, SINCE_INSPECTION, MISSING_PAPERS, EXPIRED_PAPERS, VIOLATIONS, SANCTIONS, TIPS or COMMUNE_FLAGS
     * @param why the codes and dates it comes from
     */
    public record Part(String name, int points, String why) {}

    /** The score on a day; it depends on nothing but its arguments. */
    static RiskScore of(RiskConfig weights, RiskSubject subject, RiskHistory history, LocalDate on) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("KIND", weights.kind().getOrDefault(subject.kind(), weights.otherKind()), subject.kind()));
        parts.add(sinceInspection(weights.inspected(), history.inspections(), on));
        parts.add(each("MISSING_PAPERS", weights.papers().missing(), subject.missingPapers()));
        parts.add(each("EXPIRED_PAPERS", weights.papers().expired(), subject.expiredPapers()));
        parts.add(decaying("VIOLATIONS", weights.violation(), history.violations(), on));
        parts.add(decaying("SANCTIONS", weights.sanction(), history.sanctions(), on));
        parts.add(decaying("TIPS", weights.tip(), history.tips(), on));
        parts.add(each("COMMUNE_FLAGS", weights.communeFlag(), history.communeFlags()));
        parts.removeIf(part -> part.points() == 0);
        return new RiskScore(parts.stream().mapToInt(Part::points).sum(), List.copyOf(parts));
    }

    private static Part sinceInspection(RiskConfig.Inspected weights, List<LocalDate> inspections, LocalDate on) {
        return inspections.stream()
                .max(Comparator.naturalOrder())
                .map(last -> {
                    long months = Math.max(0, ChronoUnit.MONTHS.between(last, on));
                    int points = (int) Math.min(weights.atMost(), months * weights.perMonth());
                    return new Part("SINCE_INSPECTION", points, last.toString());
                })
                .orElse(new Part("SINCE_INSPECTION", weights.never(), NEVER));
    }

    private static Part each(String name, int points, Set<String> codes) {
        return new Part(name, points * codes.size(), String.join(", ", new TreeSet<>(codes)));
    }

    private static Part decaying(String name, Decaying weight, Collection<LocalDate> days, LocalDate on) {
        double points = days.stream()
                .mapToDouble(day -> weight.points()
                        * Math.pow(0.5, Math.max(0, ChronoUnit.DAYS.between(day, on)) / (double) weight.halfLifeDays()))
                .sum();
        String why = days.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(", "));
        return new Part(name, (int) Math.round(points), why);
    }
}
