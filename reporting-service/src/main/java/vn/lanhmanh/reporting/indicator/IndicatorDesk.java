package vn.lanhmanh.reporting.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.catalogue.Indicator;
import vn.lanhmanh.reporting.counting.Asked;
import vn.lanhmanh.reporting.counting.FactRow;
import vn.lanhmanh.reporting.counting.Figures;
import vn.lanhmanh.reporting.indicator.IndicatorView.Breakdown;
import vn.lanhmanh.reporting.indicator.IndicatorView.Part;
import vn.lanhmanh.reporting.office.Office;

/** Shows figures to the caller: of the caller's area, small numbers of persons withheld where they must be. */
@ApplicationScoped
public class IndicatorDesk {

    private final Guard guard;
    private final Figures figures;
    private final Office office;
    private final Cursors cursors;

    IndicatorDesk(Guard guard, Figures figures, Office office, Cursors cursors) {
        this.guard = guard;
        this.figures = figures;
        this.office = office;
        this.cursors = cursors;
    }

    /**
     * What is asked for: the year of {@code asOf} until that day unless told otherwise, in the caller's area.
     *
     * @throws Refusal {@code date-out-of-order} (422) when the time ends before it begins
     */
    public Asked asked(LocalDate from, LocalDate to, LocalDate asOf) {
        LocalDate known = Optional.ofNullable(asOf).orElseGet(office::today);
        LocalDate last =
                Optional.ofNullable(to).filter(day -> day.isBefore(known)).orElse(known);
        LocalDate first = Optional.ofNullable(from).orElseGet(() -> last.withDayOfYear(1));
        Office.inOrder("from", first, "to", last);
        return new Asked(first, last, known, null, district());
    }

    /** The caller's district; whoever is limited to a commune sees no figures of more than it. */
    private String district() {
        AreaLimit area = office.area();
        return area.communeCode() == null ? area.districtCode() : AreaLimit.NOWHERE.districtCode();
    }

    IndicatorView show(Indicator indicator, Asked asked) {
        List<Part> parts = indicator.items().stream()
                .filter(item -> !item.equals(indicator.code()))
                .map(item -> part(indicator, item, asked))
                .toList();
        Part main = parts.isEmpty() || figures.computes(indicator.code())
                ? part(indicator, indicator.code(), asked)
                : parts.get(0);
        return new IndicatorView(
                indicator.code(),
                indicator.name(),
                indicator.nameEn(),
                indicator.unit(),
                asked.from(),
                asked.to(),
                asked.asOf(),
                main.value(),
                main.withheld(),
                figures.computes(main.item()) && !figures.complete(main.item()),
                parts,
                main.breakdown(),
                main.withheld() ? null : figures.factCount(main.item(), asked));
    }

    private Part part(Indicator indicator, String item, Asked asked) {
        Optional<BigDecimal> value = figures.value(item, asked);
        return value.filter(number -> guard.withholds(indicator, item, number, asked))
                .map(number -> new Part(item, null, true, List.<Breakdown>of()))
                .orElseGet(() -> new Part(item, value.orElse(null), false, breakdown(indicator, item, asked)));
    }

    private List<Breakdown> breakdown(Indicator indicator, String item, Asked asked) {
        return indicator.disaggregation().stream()
                .map(dimension -> new Breakdown(dimension, guard.cells(indicator, item, dimension, asked)))
                .filter(breakdown -> !breakdown.cells().isEmpty())
                .toList();
    }

    /**
     * What a figure is counted from, the latest first; what describes a person stays with whoever the numbers of persons
     * belong to.
     *
     * @throws Refusal {@code facts-withheld} (403) for numbers of persons outside the agency they belong to
     */
    public Page<FactRow> facts(Indicator indicator, String item, Asked asked, int limit, String cursor) {
        FactRow.Told told = guard.told(indicator, item, asked);
        String list = "facts " + item + asked;
        FactRow.Place after = cursors.decode(list, cursor)
                .map(keys -> new FactRow.Place(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1))))
                .orElse(FactRow.Place.FIRST);
        return Page.of(
                figures.facts(item, asked, new FactRow.Part(after, limit + 1, told)),
                limit,
                last -> cursors.encode(list, last.on(), last.id()));
    }
}
