package vn.lanhmanh.platform.web.jobs;

import java.sql.SQLException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.platform.web.DatabaseLock;
import vn.lanhmanh.platform.web.Refusal;

/** Does the queued jobs one after the other, on one instance at a time, and goes on where a crash stopped it. */
@ApplicationScoped
class JobRunner {

    private final AgroalDataSource database;
    private final Jobs jobs;
    private final Instance<LongWork> works;

    JobRunner(AgroalDataSource database, Jobs jobs, @Any Instance<LongWork> works) {
        this.database = database;
        this.jobs = jobs;
        this.works = works;
    }

    @Scheduled(
            every = "${lanhmanh.web.jobs-every:1s}",
            identity = "job-runner",
            concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void runQueued() throws SQLException {
        try (DatabaseLock lock = DatabaseLock.tryTake(database, "job-runner")) {
            if (lock == null) {
                return;
            }
            Optional<Job> job = jobs.next();
            while (job.isPresent()) {
                run(job.get());
                job = jobs.next();
            }
        }
    }

    private void run(Job started) {
        LongWork work = works.stream()
                .filter(candidate -> candidate.kind().equals(started.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing does jobs of kind " + started.kind()));
        byte[] input = jobs.input(started.id());
        Job job = started;
        while (job.done() < job.total()) {
            job = doRow(work, job, input, job.done() + 1);
        }
        jobs.finish(job.id());
        Log.infof("Job %s (%s) is done: %d rows", job.id(), job.kind(), job.total());
    }

    private Job doRow(LongWork work, Job job, byte[] input, int row) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> jobs.keep(job.id(), work.doRow(job, input, row)));
        } catch (Refusal refusal) {
            var refused = new RowResult(
                    row, "REFUSED", null, refusal.key(), refusal.field().orElse(null));
            return QuarkusTransaction.requiringNew().call(() -> jobs.keep(job.id(), refused));
        }
    }
}
