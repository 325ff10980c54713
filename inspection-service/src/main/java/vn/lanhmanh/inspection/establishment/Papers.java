package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.lanhmanh.inspection.establishment.Paper.PaperStatus;
import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.inspection.establishment.licence.Withholding;
import vn.lanhmanh.inspection.risk.RiskSubject;

/**
 * The papers of one establishment, asked together: of several of one type the best one counts.
 *
 * @param withheld what sanctions told against their holder take
 */
public record Papers(List<Paper> list, List<Withholding> withheld) {

    /** The papers as they say themselves. */
    public Papers(List<Paper> list) {
        this(list, List.of());
    }

    static Papers of(Establishment holder) {
        return new Papers(holder.papers(), holder.withheld());
    }

    boolean valid(PaperType type, LocalDate on) {
        return list.stream().anyMatch(paper -> paper.type() == type && paper.status(on, withheld) == PaperStatus.VALID);
    }

    /** The one of a type that counts on a day: a valid one before all others, then the one that lasts longest. */
    public Optional<Paper> best(PaperType type, LocalDate on) {
        return list.stream()
                .filter(paper -> paper.type() == type)
                .max(Comparator.comparing((Paper paper) -> paper.status(on, withheld) == PaperStatus.VALID)
                        .thenComparing(
                                paper -> Optional.ofNullable(paper.expiresOn()).orElse(LocalDate.MAX))
                        .thenComparing(Paper::issuedOn)
                        .thenComparing(Paper::number, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /**
     * A time in which a paper is valid.
     *
     * @param until the last day, null for no end
     */
    record Period(LocalDate from, LocalDate until) {}

    /** When one of the type is valid from a day on, so that whoever is told need not be told again when it runs out. */
    List<Period> periods(PaperType type, LocalDate from) {
        var periods = new ArrayList<Period>();
        LocalDate since = null;
        for (LocalDate day : turns(type, from)) {
            if (valid(type, day)) {
                since = since == null ? day : since;
            } else if (since != null) {
                periods.add(new Period(since, day.minusDays(1)));
                since = null;
            }
        }
        if (since != null) {
            periods.add(new Period(since, null));
        }
        return periods;
    }

    private SortedSet<LocalDate> turns(PaperType type, LocalDate from) {
        return Stream.of(
                        Stream.of(from),
                        list.stream().filter(paper -> paper.type() == type).flatMap(Paper::turns),
                        withheld.stream().flatMap(Withholding::turns))
                .flatMap(Function.identity())
                .filter(day -> !day.isBefore(from))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the risk of their holder is told from: by the papers themselves, since a sanction told has a mark of its own. */
    public RiskSubject risk(UUID holder, Particulars is, Set<PaperType> required, LocalDate on) {
        var own = new Papers(list);
        return new RiskSubject(
                holder, is.kind().name(), is.communeCode(), missing(required), own.worthless(required, on));
    }

    private Set<String> missing(Set<PaperType> required) {
        return required.stream()
                .filter(type -> !has(type))
                .map(PaperType::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean has(PaperType type) {
        return list.stream().anyMatch(paper -> paper.type() == type);
    }

    /** Those it has, but none that is valid on the day. */
    private Set<String> worthless(Set<PaperType> required, LocalDate on) {
        return required.stream()
                .filter(type -> has(type) && !valid(type, on))
                .map(PaperType::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The day on which the first of its types runs out; null when none does. */
    LocalDate nextExpiry() {
        return list.stream().collect(Collectors.groupingBy(Paper::type)).values().stream()
                .map(Papers::lastDay)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<LocalDate> lastDay(List<Paper> ofOneType) {
        return ofOneType.stream().map(Paper::expiresOn).anyMatch(Objects::isNull)
                ? Optional.empty()
                : ofOneType.stream().map(Paper::expiresOn).max(Comparator.naturalOrder());
    }
}
