package vn.lanhmanh.casework.casefile.reopening;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.platform.web.jobs.TimedWork;

/** Lets cases go on whose only decision was annulled before that did it at once, or by an instance of before. */
@ApplicationScoped
class ReopeningWatch {

    private final TimedWork timed;
    private final Reopening reopening;

    ReopeningWatch(TimedWork timed, Reopening reopening) {
        this.timed = timed;
        this.reopening = reopening;
    }

    @Scheduled(
            every = "${lanhmanh.casework.reopen-every:5m}",
            identity = "case-reopening",
            concurrentExecution = ConcurrentExecution.SKIP)
    void round() throws SQLException {
        timed.round("case-reopening", reopening::waiting, reopening::reopen);
    }
}
