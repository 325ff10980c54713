package vn.lanhmanh.inspection.establishment.standing;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.platform.web.jobs.TimedWork;

/** Lets every suspension end on the day after its last, once among all instances of the service. */
@ApplicationScoped
class SuspensionWatch {

    private final TimedWork timed;
    private final PendingDesk desk;

    SuspensionWatch(TimedWork timed, PendingDesk desk) {
        this.timed = timed;
        this.desk = desk;
    }

    @Scheduled(
            every = "${lanhmanh.inspection.suspension.end-every:20s}",
            identity = "suspension-end",
            concurrentExecution = ConcurrentExecution.SKIP)
    void round() throws SQLException {
        timed.round("suspension-end", desk::suspensionsOver, desk::endSuspensions);
    }
}
