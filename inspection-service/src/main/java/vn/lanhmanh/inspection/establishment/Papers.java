package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.lanhmanh.inspection.establishment.Paper.PaperStatus;
import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.inspection.risk.RiskSubject;

/** The papers of one establishment, asked together: of several of one type the best one counts. */
record Papers(List<Paper> list) {

    boolean valid(PaperType type, LocalDate on) {
        return list.stream().anyMatch(paper -> paper.type() == type && paper.status(on) == PaperStatus.VALID);
    }

    /** What the risk of their holder is told from. */
    RiskSubject risk(UUID holder, Particulars is, LocalDate on) {
        Set<PaperType> required = is.requiredPapers();
        return new RiskSubject(holder, is.kind().name(), is.communeCode(), missing(required), worthless(required, on));
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
