package vn.lanhmanh.casework.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;

/** Which days are worked: Monday to Friday but for the days off, and the weekend days worked instead. */
@Startup
@ApplicationScoped
public class WorkCalendar {

    enum Kind {
        DAY_OFF,
        WORKING_DAY
    }

    private final Map<LocalDate, Kind> exceptions = new HashMap<>();

    @Inject
    public WorkCalendar(ReferenceConfig config) {
        ReferenceFile.open(config.directory(), "law/holidays.csv", "date", "kind", "enabled").rows().stream()
                .filter(row -> row.yes("enabled"))
                .forEach(row -> {
                    if (exceptions.put(row.date("date"), row.oneOf(Kind.class, "kind")) != null) {
                        throw row.broken("the day stands here twice");
                    }
                });
    }

    public boolean isWorkingDay(LocalDate day) {
        Kind exception = exceptions.get(day);
        return exception == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : exception == Kind.WORKING_DAY;
    }

    /** The day itself when it is worked, or the next that is. */
    LocalDate workedOnOrAfter(LocalDate day) {
        LocalDate worked = day;
        while (!isWorkingDay(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    /** The last of so many working days after a day. */
    LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate last = day;
        for (int counted = 0; counted < count; counted++) {
            last = workedOnOrAfter(last.plusDays(1));
        }
        return last;
    }
}
