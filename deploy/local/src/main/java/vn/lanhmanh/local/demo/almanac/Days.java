package vn.lanhmanh.local.demo.almanac;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The days of 2020 on which the demo works. */
public final class Days {

    /** The business date of the demo: nothing is entered as done after it. */
    public static final LocalDate TODAY = LocalDate.of(2020, 11, 25);

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 2), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private Days() {}

    /** That day, or the next one on which offices work. */
    public static LocalDate workday(LocalDate day) {
        LocalDate next = day;
        while (WEEKEND.contains(next.getDayOfWeek()) || HOLIDAYS.contains(MonthDay.from(next))) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** So many working days later. */
    public static LocalDate after(LocalDate day, int workdays) {
        LocalDate later = day;
        for (int i = 0; i < workdays; i++) {
            later = workday(later.plusDays(1));
        }
        return later;
    }

    /** So many working days spread evenly from the first to the last. */
    public static List<LocalDate> spread(LocalDate first, LocalDate last, int count) {
        List<LocalDate> workdays = first.datesUntil(last.plusDays(1))
                .filter(day -> workday(day).equals(day))
                .toList();
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> workdays.get(i * workdays.size() / count))
                .toList();
    }
}
