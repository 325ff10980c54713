package vn.lanhmanh.casework.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;
import vn.lanhmanh.platform.web.Refusal;

/**
 * Counts time limits: the day of the event is not counted, a month or year ends on the same day-number or the last day of
 * the month, and a last day that is not worked moves to the end of the next working day (Law 15/2012, Art. 8; Civil Code
 * 91/2015, Art. 147-148).
 */
@Startup
@ApplicationScoped
public class TimeLimits {

    enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS
    }

    /**
     * A time limit as it ends.
     *
     * @param dueOn the last day, to its end
     * @param legalBasis article and law
     */
    public record Due(LegalClock clock, LocalDate dueOn, String legalBasis) {}

    private record Row(
            LegalClock clock,
            String condition,
            String fromEvent,
            LocalDate validFrom,
            LocalDate validTo,
            Integer amount,
            Unit unit,
            String legalBasis) {

        boolean holds(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final WorkCalendar calendar;

    @Inject
    public TimeLimits(ReferenceConfig config, WorkCalendar calendar) {
        this.calendar = calendar;
        ReferenceFile.open(
                        config.directory(),
                        "law/deadlines.csv",
                        "clock",
                        "law_version",
                        "valid_from",
                        "valid_to",
                        "condition",
                        "amount",
                        "unit",
                        "from_event",
                        "article",
                        "enabled")
                .rows()
                .stream()
                .filter(row -> row.yes("enabled"))
                .forEach(row -> rows.add(read(row)));
    }

    private static Row read(ReferenceRow row) {
        int amount = Integer.parseInt(row.text("amount"));
        Unit unit = row.oneOf(Unit.class, "unit");
        if (amount < 1 || unit == Unit.HOURS) {
            throw row.broken("a time limit that is switched on needs a number of days, months or years");
        }
        return new Row(
                row.oneOf(LegalClock.class, "clock"),
                row.text("condition"),
                row.text("from_event"),
                row.date("valid_from"),
                row.optionalDate("valid_to").orElse(null),
                amount,
                unit,
                row.text("article") + " " + row.text("law_version"));
    }

    /**
     * When the time limit ends; {@code clock-not-verified} (422) when the law of that day has no number switched on.
     *
     * @param condition the case of the rule, {@code ORDINARY}
     * @param lawOn the day whose law decides: that of the act
     * @param from the day of the event, which is not counted
     */
    public Due due(LegalClock clock, String condition, LocalDate lawOn, LocalDate from) {
        return find(clock, condition, lawOn, from)
                .orElseThrow(() -> Refusal.unprocessable("clock-not-verified", clock, condition, lawOn));
    }

    /** The same, empty when the law of that day has no such rule. */
    public Optional<Due> find(LegalClock clock, String condition, LocalDate lawOn, LocalDate from) {
        return rows.stream()
                .filter(row -> row.clock() == clock && row.condition().equals(condition) && row.holds(lawOn))
                .findFirst()
                .map(row -> new Due(clock, end(from, row.amount(), row.unit()), row.legalBasis()));
    }

    LocalDate end(LocalDate from, int amount, Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.plusWorkingDays(from, amount);
            case MONTHS -> calendar.workedOnOrAfter(from.plusMonths(amount));
            case YEARS -> calendar.workedOnOrAfter(from.plusYears(amount));
            default -> calendar.workedOnOrAfter(from.plusDays(amount));
        };
    }
}
