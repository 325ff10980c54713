package vn.lanhmanh.reporting.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.reporting.entered.CountedRecords;
import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.entered.Scope;
import vn.lanhmanh.reporting.period.Period;
import vn.lanhmanh.reporting.period.Periods;
import vn.lanhmanh.reporting.plan.PlanFile.Obligation;

/** Who had to report and did in time, counted on the last day in time: what is sent later changes nothing any more. */
@ApplicationScoped
class Punctuality implements CountedRecords {

    private final Periods periods;
    private final Reports reports;
    private final Agencies agencies;

    Punctuality(Periods periods, Reports reports, Agencies agencies) {
        this.periods = periods;
        this.reports = reports;
        this.agencies = agencies;
    }

    /** A report that is given back and sent again stays in time. */
    @Override
    public Map<String, Function<Scope, List<EnteredRow>>> byItem() {
        return Map.of(
                "D21.due", scope -> rows(scope, report -> 1),
                "D21.onTime", scope -> rows(scope, report -> inTime(report) ? 1 : 0));
    }

    private static boolean inTime(Report report) {
        return report != null && Boolean.FALSE.equals(report.late());
    }

    /** One row for each unit that owes a report; bodies that are only asked owe none. */
    private List<EnteredRow> rows(Scope scope, ToLongFunction<Report> value) {
        return periods.dueWithin(scope.from(), scope.to()).stream()
                .flatMap(period -> {
                    Map<String, Report> sent = reports.ofPeriod(period.id());
                    return period.obligations().stream()
                            .filter(owed -> !owed.requested())
                            .map(owed -> row(period, owed, value.applyAsLong(sent.get(owed.unit()))));
                })
                .filter(row ->
                        scope.districtCode() == null || scope.districtCode().equals(row.districtCode()))
                .toList();
    }

    private EnteredRow row(Period period, Obligation owed, long value) {
        LocalDate lastDay = period.lastDayInTime();
        return new EnteredRow(
                UUID.nameUUIDFromBytes((period.id() + owed.unit()).getBytes(StandardCharsets.UTF_8)),
                "OBLIGATION",
                owed.unit(),
                lastDay,
                agencies.require(owed.unit(), lastDay).districtCode(),
                null,
                value,
                Map.of("KIND", period.kind().name()));
    }
}
