package vn.lanhmanh.inspection.registerimport;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.enrolment.Enrolment;
import vn.lanhmanh.platform.web.jobs.Job;
import vn.lanhmanh.platform.web.jobs.LongWork;
import vn.lanhmanh.platform.web.jobs.RowResult;

/** The job that enters the rows of a table. */
@ApplicationScoped
class EstablishmentImport implements LongWork<ImportRow> {

    static final String KIND = "establishment-import";

    private final ImportFiles files;
    private final Enrolment enrolment;

    EstablishmentImport(ImportFiles files, Enrolment enrolment) {
        this.files = files;
        this.enrolment = enrolment;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Stream<ImportRow> rows(Job job, byte[] input) {
        return files.rows(input);
    }

    @Override
    public List<RowResult> doRows(Job job, int first, List<ImportRow> rows) {
        return RowOutcomes.of(first, rows, enrolment::enter);
    }
}
