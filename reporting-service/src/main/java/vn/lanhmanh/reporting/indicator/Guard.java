package vn.lanhmanh.reporting.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.catalogue.Catalogue;
import vn.lanhmanh.reporting.catalogue.Indicator;
import vn.lanhmanh.reporting.counting.Asked;
import vn.lanhmanh.reporting.counting.FactRow;
import vn.lanhmanh.reporting.counting.Figures;
import vn.lanhmanh.reporting.indicator.IndicatorView.Cell;
import vn.lanhmanh.reporting.office.Office;

/**
 * What of the figures about persons the caller may see. Whoever reports an indicator sees its small numbers; anybody else
 * sees no figure and no cell behind which one to four persons stand, whether it counts them, decisions about them or what
 * they paid (reports.md §4.11).
 */
@ApplicationScoped
class Guard {

    /** Whoever reports these numbers of persons sees what describes a person anywhere. */
    private static final List<String> PERSONS = List.of("B09", "B10");

    /** What of a decision tells as much of a person as the number of those who did it. */
    private static final String ACT = "ACT";

    private final Catalogue catalogue;
    private final Figures figures;
    private final Office office;

    Guard(Catalogue catalogue, Figures figures, Office office) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.office = office;
    }

    /** Whether the figure is withheld from the caller. */
    boolean withholds(Indicator indicator, String item, BigDecimal value, Asked asked) {
        if (reports(indicator) || !indicator.mayConcernPersons()) {
            return false;
        }
        return SmallNumbers.tooSmall(indicator.personal() ? value.longValue() : figures.persons(item, asked));
    }

    /** The figure by the values of a key, what the caller may not see of it withheld. */
    List<Cell> cells(Indicator indicator, String item, String dimension, Asked asked) {
        Map<String, BigDecimal> counts = figures.valuesBy(dimension, item, asked);
        boolean sees = dimension.equals(ACT) ? seesPersons() : reports(indicator);
        if (sees || !indicator.mayConcernPersons()) {
            return SmallNumbers.cells(counts).toList();
        }
        return indicator.personal()
                ? SmallNumbers.withhold(counts)
                : SmallNumbers.withhold(counts, figures.personsBy(dimension, item, asked));
    }

    /**
     * How much of the facts about persons is told in the list of what the indicator is counted from.
     *
     * @throws Refusal {@code facts-withheld} (403) for numbers of persons outside the agency they belong to, and where the
     *     figure itself is withheld: its rows could be counted
     */
    FactRow.Told told(Indicator indicator, String item, Asked asked) {
        boolean reports = reports(indicator);
        if (!reports && (indicator.personal() || withholds(indicator, item, null, asked))) {
            throw Refusal.forbidden("facts-withheld", indicator.code());
        }
        if (indicator.personal() || seesPersons()) {
            return FactRow.Told.ALL;
        }
        return reports || !indicator.mayConcernPersons() ? FactRow.Told.WITHOUT_DESCRIPTION : FactRow.Told.NOTHING;
    }

    private boolean reports(Indicator indicator) {
        return indicator.reportedBy(office.unit(), office.unit().matches("H\\d{3}"));
    }

    private boolean seesPersons() {
        return PERSONS.stream()
                .allMatch(code -> catalogue.find(code).filter(this::reports).isPresent());
    }
}
