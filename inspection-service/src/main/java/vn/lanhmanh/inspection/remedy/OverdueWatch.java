package vn.lanhmanh.inspection.remedy;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.platform.web.jobs.TimedWork;

/** Tells of every due date that has passed, once among all instances of the service. */
@ApplicationScoped
class OverdueWatch {

    private final TimedWork timed;
    private final RemedyDesk desk;

    OverdueWatch(TimedWork timed, RemedyDesk desk) {
        this.timed = timed;
        this.desk = desk;
    }

    @Scheduled(
            every = "${lanhmanh.inspection.remedy.overdue-every:20s}",
            identity = "remedy-overdue",
            concurrentExecution = ConcurrentExecution.SKIP)
    void round() throws SQLException {
        timed.round("remedy-overdue", desk::untold, desk::noteOverdue);
    }
}
