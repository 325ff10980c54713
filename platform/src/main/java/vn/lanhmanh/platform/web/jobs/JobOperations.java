package vn.lanhmanh.platform.web.jobs;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.Authenticated;

import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;

/** The caller's own jobs; a service that has long work extends this with its own path. */
@Authenticated
public class JobOperations {

    private final Jobs jobs;
    private final Cursors cursors;

    protected JobOperations(Jobs jobs, Cursors cursors) {
        this.jobs = jobs;
        this.cursors = cursors;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Tells how far a job of the caller is")
    public JobView job(@PathParam("id") UUID id) {
        return jobs.find(id).map(JobView::from).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("/{id}/results")
    @Operation(summary = "Lists what became of each row")
    public Page<RowResult> results(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        jobs.find(id).orElseThrow(NotFoundException::new);
        String list = "job-results " + id;
        int after = cursors.decode(list, cursor)
                .map(keys -> Integer.parseInt(keys.get(0)))
                .orElse(0);
        return Page.of(jobs.results(id, after, limit + 1), limit, row -> cursors.encode(list, row.row()));
    }

    /** A job as its owner sees it. */
    public record JobView(UUID id, String kind, Job.State state, int total, int done, Instant createdAt) {

        static JobView from(Job job) {
            return new JobView(job.id(), job.kind(), job.state(), job.total(), job.done(), job.createdAt());
        }
    }
}
