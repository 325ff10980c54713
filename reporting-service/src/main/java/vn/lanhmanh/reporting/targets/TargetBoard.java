package vn.lanhmanh.reporting.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.reporting.counting.Asked;
import vn.lanhmanh.reporting.counting.Figures;
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.period.Period;
import vn.lanhmanh.reporting.period.Periods;
import vn.lanhmanh.reporting.plan.Plan;
import vn.lanhmanh.reporting.plan.Target;
import vn.lanhmanh.reporting.plan.Target.Measure;
import vn.lanhmanh.reporting.report.Obligations;
import vn.lanhmanh.reporting.targets.TargetView.KindView;
import vn.lanhmanh.reporting.targets.TargetView.MeasureView;
import vn.lanhmanh.reporting.targets.TargetView.Proxy;

/** Holds the figures of the year against the targets of its plan. */
@ApplicationScoped
public class TargetBoard {

    private final Figures figures;
    private final Periods periods;
    private final Obligations obligations;
    private final Office office;

    TargetBoard(Figures figures, Periods periods, Obligations obligations, Office office) {
        this.figures = figures;
        this.periods = periods;
        this.obligations = obligations;
        this.office = office;
    }

    /** The targets of the whole province as they stand on a day; null is today. */
    List<TargetView> live(Plan plan, LocalDate asOf) {
        Asked asked = asked(plan, asOf);
        List<String> notReported =
                periods.current(plan.id(), asked.asOf()).map(this::notReported).orElse(List.of());
        return views(plan, asked, notReported);
    }

    /** The same at the cut-off of a period, with who has not reported of it. */
    public List<TargetView> at(Plan plan, Period period) {
        return views(plan, asked(plan, period.cutOff()), notReported(period));
    }

    /** The year of the plan until that day; null is today. A day of another year is moved to the nearest of its own. */
    Asked asked(Plan plan, LocalDate asOf) {
        LocalDate first = LocalDate.of(plan.year(), 1, 1);
        LocalDate last = LocalDate.of(plan.year(), 12, 31);
        LocalDate day = Optional.ofNullable(asOf).orElseGet(office::today);
        return Asked.untilDay(plan.year(), day.isAfter(last) ? last : day.isBefore(first) ? first : day);
    }

    private List<String> notReported(Period period) {
        return obligations.of(period).stream()
                .filter(Obligations.Standing::notReported)
                .map(standing -> standing.owed().unit())
                .toList();
    }

    private List<TargetView> views(Plan plan, Asked asked, List<String> notReported) {
        return plan.targets().stream()
                .map(target -> TargetView.from(target, measures(target, asked), proxy(target, asked), notReported))
                .toList();
    }

    private List<MeasureView> measures(Target target, Asked asked) {
        return target.measures().stream()
                .map(measure -> measured(target, measure, asked))
                .toList();
    }

    private MeasureView measured(Target target, Measure measure, Asked asked) {
        long numerator = figures.count(measure.numerator(), asked).orElse(0L);
        Optional<Long> denominator = Optional.ofNullable(measure.denominator()).flatMap(of -> figures.count(of, asked));
        Optional<BigDecimal> figure = target.share()
                ? Figures.percent(Optional.of(numerator), denominator, target.value())
                : Optional.of(BigDecimal.valueOf(numerator));
        return new MeasureView(
                measure.numerator(),
                measure.denominator(),
                figure.orElse(null),
                numerator,
                denominator.orElse(null),
                figure.map(any -> target.metBy(numerator, denominator.orElse(0L)))
                        .orElse(null),
                pending(measure, numerator, denominator),
                kinds(measure, asked));
    }

    /** Only what was detected can be pending: the figures of cases and rings. */
    private static Long pending(Measure measure, long numerator, Optional<Long> denominator) {
        return measure.numerator().startsWith("B")
                ? denominator.map(detected -> detected - numerator).orElse(null)
                : null;
    }

    private List<KindView> kinds(Measure measure, Asked asked) {
        return figures.countBy("KIND", measure.numerator(), asked).entrySet().stream()
                .map(kind -> new KindView(kind.getKey(), kind.getValue()))
                .toList();
    }

    private Proxy proxy(Target target, Asked asked) {
        return Optional.ofNullable(target.proxy())
                .map(measure -> {
                    long numerator = figures.count(measure.numerator(), asked).orElse(0L);
                    Optional<Long> denominator = figures.count(measure.denominator(), asked);
                    return new Proxy(
                            measure.numerator(),
                            Figures.percent(Optional.of(numerator), denominator, target.value())
                                    .orElse(null),
                            numerator,
                            denominator.orElse(null));
                })
                .orElse(null);
    }
}
