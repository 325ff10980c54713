package vn.lanhmanh.reporting.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.reporting.catalogue.Catalogue;
import vn.lanhmanh.reporting.catalogue.Indicator;
import vn.lanhmanh.reporting.consolidation.FrozenFigure.Basis;
import vn.lanhmanh.reporting.consolidation.FrozenFigure.Contribution;
import vn.lanhmanh.reporting.counting.Asked;
import vn.lanhmanh.reporting.counting.Figures;
import vn.lanhmanh.reporting.report.Report;
import vn.lanhmanh.reporting.report.ReportItem;

/** Makes the figures of a consolidation from accepted reports and from the facts of the whole province. */
@ApplicationScoped
class Freezer {

    private final Catalogue catalogue;
    private final Figures figures;

    Freezer(Catalogue catalogue, Figures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /**
     * All figures of the catalogue.
     *
     * @param accepted the accepted reports by unit
     * @param consolidator the agency whose own entries are added, since it sends no report to itself
     */
    List<FrozenFigure> freeze(Map<String, Report> accepted, String consolidator, Asked asked) {
        return catalogue.all().stream()
                .flatMap(indicator -> indicator.items().stream()
                        .map(item -> figure(indicator, item, lineage(item, accepted, consolidator, asked), asked)))
                .toList();
    }

    private FrozenFigure figure(Indicator indicator, String item, List<Contribution> lineage, Asked asked) {
        if (figures.complete(item) && !indicator.entered()) {
            return new FrozenFigure(
                    item,
                    figures.value(item, asked).orElse(null),
                    Basis.COUNTED,
                    figures.factCount(item, asked),
                    lineage);
        }
        if (indicator.adds(item)) {
            return new FrozenFigure(item, sum(lineage), Basis.ADDED, null, lineage);
        }
        return new FrozenFigure(item, null, indicator.apart() ? Basis.APART : Basis.NOT_ADDED, null, lineage);
    }

    private static BigDecimal sum(List<Contribution> lineage) {
        return lineage.stream()
                .map(Contribution::number)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private List<Contribution> lineage(String item, Map<String, Report> accepted, String consolidator, Asked asked) {
        var lineage = new ArrayList<Contribution>();
        accepted.forEach((unit, report) -> told(item, report)
                .ifPresent(said -> lineage.add(new Contribution(
                        unit, report.id(), report.accepted().orElseThrow().version(), said.status(), said.value()))));
        own(item, consolidator, asked).ifPresent(lineage::add);
        return lineage;
    }

    private static Optional<ReportItem> told(String item, Report report) {
        return report.accepted().map(version -> version.items().get(item));
    }

    private Optional<Contribution> own(String item, String consolidator, Asked asked) {
        return catalogue
                .ofItem(item)
                .filter(indicator -> indicator.entered() && indicator.reportedBy(consolidator, false))
                .flatMap(indicator -> figures.value(item, asked.of(consolidator, null)))
                .map(value -> new Contribution(consolidator, null, null, ReportItem.Status.VALUE, value));
    }
}
