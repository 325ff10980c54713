package vn.lanhmanh.inspection.registerimport;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.enrolment.Enrolment;
import vn.lanhmanh.inspection.enrolment.Transfers;
import vn.lanhmanh.platform.web.jobs.Job;
import vn.lanhmanh.platform.web.jobs.LongWork;
import vn.lanhmanh.platform.web.jobs.RowResult;

/** The job that tells what an import would do, and writes nothing. */
@ApplicationScoped
class ImportRehearsal implements LongWork<ImportRehearsal.Rehearsed> {

    static final String KIND = "establishment-import-rehearsal";

    /**
     * A row to rehearse.
     *
     * @param transfers what the rows of the same table before it would have changed
     */
    record Rehearsed(ImportRow row, Transfers transfers) {}

    private final ImportFiles files;
    private final Enrolment enrolment;

    ImportRehearsal(ImportFiles files, Enrolment enrolment) {
        this.files = files;
        this.enrolment = enrolment;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Stream<Rehearsed> rows(Job job, byte[] input) {
        var transfers = new Transfers();
        return files.rows(input).map(row -> new Rehearsed(row, transfers));
    }

    @Override
    public List<RowResult> doRows(Job job, int first, List<Rehearsed> rows) {
        Transfers transfers = rows.get(0).transfers();
        return RowOutcomes.of(
                first, rows.stream().map(Rehearsed::row).toList(), entries -> enrolment.rehearse(entries, transfers));
    }
}
