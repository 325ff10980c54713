package vn.lanhmanh.inspection.establishment.standing;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.platform.web.jobs.TimedWork;

/** Tells mergers anew that were told before facts named the one that stands, once among all instances of the service. */
@ApplicationScoped
class MergerWatch {

    private final TimedWork timed;
    private final PendingDesk desk;

    MergerWatch(TimedWork timed, PendingDesk desk) {
        this.timed = timed;
        this.desk = desk;
    }

    @Scheduled(
            every = "${lanhmanh.inspection.merger.tell-every:5m}",
            identity = "merger-told",
            concurrentExecution = ConcurrentExecution.SKIP)
    void round() throws SQLException {
        timed.round("merger-told", desk::untold, desk::tellAgain);
    }
}
