package vn.lanhmanh.inspection.operations;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import vn.lanhmanh.platform.web.Cursors;
import vn.lanhmanh.platform.web.jobs.JobOperations;
import vn.lanhmanh.platform.web.jobs.Jobs;
import vn.lanhmanh.platform.web.problems.ProblemCatalogue;

/** The long work of this service. */
@Path("/v1/inspection-jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class InspectionJobs extends JobOperations {

    InspectionJobs(Jobs jobs, Cursors cursors, ProblemCatalogue problems) {
        super(jobs, cursors, problems);
    }
}
