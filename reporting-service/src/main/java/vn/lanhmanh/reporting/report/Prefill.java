package vn.lanhmanh.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.reference.Agency;
import vn.lanhmanh.reporting.catalogue.Catalogue;
import vn.lanhmanh.reporting.catalogue.Indicator;
import vn.lanhmanh.reporting.counting.Asked;
import vn.lanhmanh.reporting.counting.Figures;
import vn.lanhmanh.reporting.period.Period;

/** The items a unit owes for a period, with what can be counted already filled in. */
@ApplicationScoped
public class Prefill {

    private final Catalogue catalogue;
    private final Figures figures;
    private final Agencies agencies;

    Prefill(Catalogue catalogue, Figures figures, Agencies agencies) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.agencies = agencies;
    }

    Map<String, ReportItem> of(Period period, String unitCode, LocalDate today) {
        Agency unit = agencies.require(unitCode, period.cutOff());
        Asked asked = asked(period, today).of(unitCode, unit.districtCode());
        var items = new LinkedHashMap<String, ReportItem>();
        catalogue.all().stream()
                .filter(indicator -> indicator.reportedBy(unitCode, unit.districtCode() != null))
                .forEach(indicator -> indicator.items().forEach(item -> items.put(item, item(indicator, item, asked))));
        return items;
    }

    /** The time of a period until its cut-off, or until today where that is earlier. */
    public static Asked asked(Period period, LocalDate today) {
        LocalDate last = today.isBefore(period.cutOff()) ? today : period.cutOff();
        return new Asked(period.from(), last, last, null, null);
    }

    /** Counted where it can be; an entered figure of which nothing was entered stays blank: that is not 0. */
    private ReportItem item(Indicator indicator, String item, Asked asked) {
        Optional<BigDecimal> value = figures.value(item, asked);
        boolean complete = figures.complete(item) && !indicator.entered();
        return value.map(number -> ReportItem.counted(number, complete, figures.factCount(item, asked)))
                .orElseGet(ReportItem::blank);
    }
}
