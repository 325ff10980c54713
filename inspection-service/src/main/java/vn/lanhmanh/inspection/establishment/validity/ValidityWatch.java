package vn.lanhmanh.inspection.establishment.validity;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.platform.web.jobs.TimedWork;

/** Tells what waits to be told, once among all instances of the service. */
@ApplicationScoped
class ValidityWatch {

    private final TimedWork timed;
    private final ValidityDesk desk;

    ValidityWatch(TimedWork timed, ValidityDesk desk) {
        this.timed = timed;
        this.desk = desk;
    }

    @Scheduled(
            every = "${lanhmanh.inspection.validity.tell-every:1m}",
            identity = "validity-told",
            concurrentExecution = ConcurrentExecution.SKIP)
    void round() throws SQLException {
        timed.round("validity-told", desk::untold, desk::tell);
    }
}
