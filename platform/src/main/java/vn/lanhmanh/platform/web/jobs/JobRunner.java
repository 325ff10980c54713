package vn.lanhmanh.platform.web.jobs;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;

import vn.lanhmanh.platform.web.Refusal;

/** Does the queued jobs one after the other, on one instance at a time, and goes on where a crash stopped it. */
@ApplicationScoped
class JobRunner {

    private static final int TOGETHER = 100;
    private static final SecurityIdentity NOBODY = null;

    private final TimedWork timed;
    private final Jobs jobs;
    private final Instance<LongWork<?>> works;
    private final CurrentIdentityAssociation identities;

    JobRunner(TimedWork timed, Jobs jobs, @Any Instance<LongWork<?>> works, CurrentIdentityAssociation identities) {
        this.timed = timed;
        this.jobs = jobs;
        this.works = works;
        this.identities = identities;
    }

    @Scheduled(
            every = "${lanhmanh.web.jobs-every:1s}",
            identity = "job-runner",
            concurrentExecution = ConcurrentExecution.SKIP)
    void runQueued() throws SQLException {
        timed.alone("job-runner", () -> {
            Optional<Job> job = jobs.next();
            while (job.isPresent()) {
                runForItsOwner(job.get());
                job = jobs.next();
            }
        });
    }

    private void runForItsOwner(Job job) {
        try {
            identities.setIdentity(jobs.owner(job.id()));
            run(workOf(job), job);
        } catch (RuntimeException stumble) {
            if (!jobs.stumbled(job.id()).givenUp()) {
                throw stumble;
            }
            Log.errorf(stumble, "Job %s (%s) is given up", job.id(), job.kind());
            jobs.finish(job.id(), Job.State.FAILED);
        } finally {
            identities.setIdentity(NOBODY);
        }
    }

    private LongWork<?> workOf(Job job) {
        return works.stream()
                .filter(candidate -> candidate.kind().equals(job.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing does jobs of kind " + job.kind()));
    }

    private <R> void run(LongWork<R> work, Job started) {
        Job job = started;
        try (Stream<R> rows = work.rows(job, jobs.input(job.id()))) {
            Iterator<R> rest = rows.iterator();
            take(rest, job.done());
            while (job.done() < job.total()) {
                job = doRows(work, job, take(rest, Math.min(TOGETHER, job.total() - job.done())));
            }
        }
        jobs.finish(job.id(), Job.State.DONE);
        Log.infof("Job %s (%s) is done: %d rows", job.id(), job.kind(), job.total());
    }

    private static <R> List<R> take(Iterator<R> rest, int count) {
        var taken = new ArrayList<R>();
        while (taken.size() < count) {
            taken.add(rest.next());
        }
        return taken;
    }

    private <R> Job doRows(LongWork<R> work, Job job, List<R> rows) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> jobs.keep(job, work.doRows(job, job.done() + 1, rows)));
        } catch (RuntimeException stumble) {
            return rows.size() == 1 ? keepStumble(job, stumble) : oneByOne(work, job, rows);
        }
    }

    private <R> Job oneByOne(LongWork<R> work, Job job, List<R> rows) {
        Job at = job;
        for (R row : rows) {
            at = doRows(work, at, List.of(row));
        }
        return at;
    }

    private Job keepStumble(Job job, RuntimeException stumble) {
        int row = job.done() + 1;
        if (stumble instanceof Refusal refusal) {
            return jobs.keepAlone(
                    job, RowResult.refused(row, refusal.key(), refusal.field().orElse(null)));
        }
        if (job.hopeless()) {
            Log.errorf(stumble, "Row %d of job %s (%s) has failed", row, job.id(), job.kind());
            return jobs.keepAlone(job, new RowResult(row, "FAILED", null, "internal-error", null));
        }
        throw stumble;
    }
}
