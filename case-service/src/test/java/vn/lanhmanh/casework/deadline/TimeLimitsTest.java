package vn.lanhmanh.casework.deadline;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lanhmanh.casework.deadline.TimeLimits.Unit;
import vn.lanhmanh.casework.law.LawFiles;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeLimitsTest {

    private static final LocalDate IN_2020 = LocalDate.of(2020, 6, 1);

    private final WorkCalendar calendar = new WorkCalendar(LawFiles.SHIPPED);
    private final TimeLimits limits = new TimeLimits(LawFiles.SHIPPED, calendar);

    // Each row was counted by hand over the calendar of 2020; the weekday of the last day stands behind it.
    @ParameterizedTest
    @CsvSource({
        // from,      amount, unit,         end,        why
        "2020-06-01,  7, DAYS,         2020-06-08, Monday: the day of the event is not counted",
        "2020-06-06,  7, DAYS,         2020-06-15, 13 June is a Saturday: Monday",
        "2020-06-07,  7, DAYS,         2020-06-15, 14 June is a Sunday: Monday",
        "2020-04-23,  7, DAYS,         2020-05-04, 30 April and 1 May are holidays before a weekend: Monday 4 May",
        "2020-04-24,  7, DAYS,         2020-05-04, 1 May then the weekend",
        "2020-03-26,  7, DAYS,         2020-04-03, 2 April is the day of the Hùng kings: Friday",
        "2020-08-26,  7, DAYS,         2020-09-03, 2 September is National Day: Thursday",
        "2020-12-25,  7, DAYS,         2021-01-04, 1 January 2021 is a Friday holiday: Monday",
        "2020-06-01, 30, DAYS,         2020-07-01, Wednesday",
        "2020-06-05, 30, DAYS,         2020-07-06, 5 July is a Sunday: Monday",
        "2020-06-01, 60, DAYS,         2020-07-31, Friday",
        "2020-06-02,  5, DAYS,         2020-06-08, 7 June is a Sunday: Monday",
        "2020-06-01,  2, WORKING_DAYS, 2020-06-03, Wednesday",
        "2020-06-05,  2, WORKING_DAYS, 2020-06-09, over the weekend: Tuesday",
        "2020-06-06,  2, WORKING_DAYS, 2020-06-09, from a Saturday: Monday and Tuesday",
        "2020-04-29,  2, WORKING_DAYS, 2020-05-05, two holidays and a weekend: Monday and Tuesday",
        "2020-04-01,  1, WORKING_DAYS, 2020-04-03, over 2 April",
        "2020-06-01,  7, WORKING_DAYS, 2020-06-10, Wednesday of the next week",
        "2020-09-01, 10, WORKING_DAYS, 2020-09-16, over National Day and two weekends",
        "2020-01-31,  1, MONTHS,       2020-03-02, 29 February is a Saturday: Monday",
        "2020-10-31,  1, MONTHS,       2020-11-30, the last day of a shorter month: Monday",
        "2020-06-15,  1, MONTHS,       2020-07-15, the same day-number: Wednesday",
        "2020-08-02,  1, MONTHS,       2020-09-03, 2 September is a holiday: Thursday",
        "2020-06-30,  6, MONTHS,       2020-12-30, the same day-number though June ends: Wednesday",
        "2019-06-07,  1, YEARS,        2020-06-08, 7 June is a Sunday: Monday",
        "2020-02-29,  1, YEARS,        2021-03-01, 28 February 2021 is a Sunday: Monday",
        "2019-11-25,  1, YEARS,        2020-11-25, Wednesday"
    })
    void countsAsByHand(LocalDate from, int amount, Unit unit, LocalDate end, String why) {
        assertThat(limits.end(from, amount, unit)).as(why).isEqualTo(end);
    }

    static Stream<LocalDate> daysOf2020() {
        return LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2021, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("daysOf2020")
    void endsOnAWorkingDayNeverEarlyAndNeverBackwards(LocalDate from) {
        for (Unit unit : new Unit[] {Unit.DAYS, Unit.WORKING_DAYS, Unit.MONTHS, Unit.YEARS}) {
            LocalDate before = from;
            for (int amount = 1; amount <= 12; amount++) {
                LocalDate end = limits.end(from, amount, unit);
                LocalDate nextDay = limits.end(from.plusDays(1), amount, unit);
                assertThat(calendar.isWorkingDay(end)).isTrue();
                assertThat(end).isAfter(from).isAfterOrEqualTo(before).isBeforeOrEqualTo(nextDay);
                before = end;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("daysOf2020")
    void movesCalendarDaysOnlyOverDaysThatAreNotWorked(LocalDate from) {
        for (int amount = 1; amount <= 40; amount++) {
            LocalDate plain = from.plusDays(amount);
            LocalDate end = limits.end(from, amount, Unit.DAYS);
            assertThat(plain.datesUntil(end).noneMatch(calendar::isWorkingDay)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("daysOf2020")
    void holdsExactlyAsManyWorkingDaysAsTheLawGives(LocalDate from) {
        for (int amount = 1; amount <= 10; amount++) {
            LocalDate end = limits.end(from, amount, Unit.WORKING_DAYS);
            assertThat(from.plusDays(1)
                            .datesUntil(end.plusDays(1))
                            .filter(calendar::isWorkingDay)
                            .count())
                    .isEqualTo(amount);
        }
    }

    @Test
    void givesTheTimesOf2020() {
        assertThat(due(LegalClock.DECISION, "ORDINARY", IN_2020)).isEqualTo("2020-06-08");
        assertThat(due(LegalClock.DECISION, "COMPLEX", IN_2020)).isEqualTo("2020-07-01");
        assertThat(due(LegalClock.DECISION, "EXPLANATION", IN_2020)).isEqualTo("2020-07-01");
        assertThat(due(LegalClock.DECISION, "SPECIALLY_SERIOUS", IN_2020)).isEqualTo("2020-07-31");
        assertThat(due(LegalClock.EXPLANATION_WRITTEN, "ORDINARY", IN_2020)).isEqualTo("2020-06-08");
        assertThat(due(LegalClock.HEARING_REQUEST, "ALWAYS", IN_2020)).isEqualTo("2020-06-03");
        assertThat(due(LegalClock.SEND_DECISION, "ALWAYS", IN_2020)).isEqualTo("2020-06-03");
        assertThat(due(LegalClock.COMPLIANCE, "ALWAYS", IN_2020)).isEqualTo("2020-06-11");
        assertThat(due(LegalClock.LIMITATION_TO_SANCTION, "ACT_ENDED", IN_2020)).isEqualTo("2021-06-01");
        assertThat(due(LegalClock.EXECUTION_LIMITATION, "ORDINARY", IN_2020)).isEqualTo("2021-06-01");
        assertThat(due(LegalClock.DENUNCIATION_CHECK, "ORDINARY", IN_2020)).isEqualTo("2020-06-10");
        assertThat(due(LegalClock.DENUNCIATION_SETTLEMENT, "ORDINARY", IN_2020)).isEqualTo("2020-07-01");
    }

    private String due(LegalClock clock, String condition, LocalDate day) {
        return limits.due(clock, condition, day, day).dueOn().toString();
    }

    @Test
    void followsTheLawOfTheDayOfTheAct() {
        LocalDate minutes = LocalDate.of(2022, 1, 5);

        var old = limits.due(LegalClock.DECISION, "ORDINARY", LocalDate.of(2021, 12, 31), minutes);
        var amended = limits.due(LegalClock.DECISION, "ORDINARY", LocalDate.of(2022, 1, 1), minutes);

        assertThat(old.dueOn()).isEqualTo("2022-01-12");
        assertThat(old.legalBasis()).isEqualTo("Điều 66 15/2012/QH13");
        assertThat(amended.dueOn()).isEqualTo("2022-01-14");
        assertThat(amended.legalBasis()).isEqualTo("Điều 66 67/2020/QH14");
    }

    @Test
    void refusesATimeLimitThatIsNotVerified() {
        assertThatThrownBy(() -> limits.due(LegalClock.CRIMINAL_TRANSFER, "ORDINARY", IN_2020, IN_2020))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("clock-not-verified"));
        assertThat(limits.find(LegalClock.DECISION, "ORDINARY", LocalDate.of(2010, 1, 1), IN_2020))
                .isEmpty();
    }

    @Test
    void takesSwitchedOffHolidaysAsWorked() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 1, 23))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 1, 25))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 1, 1))).isFalse();
    }
}
