package vn.lanhmanh.platform.web.jobs;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.PermissionsAllowed;

import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.problems.ProblemCatalogue;

/** The caller's own jobs; a service that has long work extends this with its own path. */
public class JobOperations {

    private final Jobs jobs;
    private final Cursors cursors;
    private final ProblemCatalogue problems;

    protected JobOperations(Jobs jobs, Cursors cursors, ProblemCatalogue problems) {
        this.jobs = jobs;
        this.cursors = cursors;
        this.problems = problems;
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("job:read")
    @Operation(summary = "Tells how far a job of the caller is")
    public JobView job(@PathParam("id") UUID id) {
        return jobs.find(id).map(job -> JobView.of(job, jobs.outcomes(id))).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("/{id}/results")
    @PermissionsAllowed("job:read")
    @Operation(summary = "Lists what became of each row")
    public Page<RowView> results(
            @PathParam("id") UUID id,
            @QueryParam("outcome") String outcome,
            @HeaderParam("Accept-Language") @DefaultValue("vi") String language,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        jobs.find(id).orElseThrow(NotFoundException::new);
        String list = "job-results " + id + " " + outcome;
        int after = cursors.decode(list, cursor)
                .map(keys -> Integer.parseInt(keys.get(0)))
                .orElse(0);
        List<RowResult> fetched = jobs.results(id, outcome, after, limit + 1);
        Locale spoken = ProblemCatalogue.preferred(language);
        return Page.of(fetched, limit, row -> cursors.encode(list, row.row()))
                .map(row -> RowView.of(row, problems, spoken));
    }

    /**
     * A job as its owner sees it.
     *
     * @param outcomes how many rows had each outcome so far
     */
    public record JobView(
            UUID id,
            String kind,
            Job.State state,
            int total,
            int done,
            Map<String, Integer> outcomes,
            Instant createdAt) {

        static JobView of(Job job, Map<String, Integer> outcomes) {
            return new JobView(job.id(), job.kind(), job.state(), job.total(), job.done(), outcomes, job.createdAt());
        }

        /** 202 with where its progress is told from now on. */
        public static RestResponse<JobView> accepted(String jobsPath, Job job) {
            return RestResponse.ResponseBuilder.<JobView>create(RestResponse.Status.ACCEPTED)
                    .location(URI.create(jobsPath + "/" + job.id()))
                    .entity(of(job, Map.of()))
                    .build();
        }
    }

    /**
     * What became of one row.
     *
     * @param row counted from 1
     * @param objectId the object made or found, absent for none
     * @param problem the type of the problem that refused the row, absent for none
     * @param title the problem in the caller's language
     * @param field the field to mend, absent for none
     */
    public record RowView(int row, String outcome, String objectId, String problem, String title, String field) {

        static RowView of(RowResult result, ProblemCatalogue problems, Locale language) {
            String problem = result.problem();
            return new RowView(
                    result.row(),
                    result.outcome(),
                    result.objectId(),
                    problem == null ? null : "urn:lanhmanh:problem:" + problem,
                    problem == null
                            ? null
                            : problems.text(language, problem + ".title").orElse(problem),
                    result.field());
        }
    }
}
