package vn.lanhmanh.inspection.registerimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.inspection.spreadsheet.SentTable;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.access.AuditTrail;
import vn.lanhmanh.platform.web.jobs.Job;
import vn.lanhmanh.platform.web.jobs.Jobs;

/** Takes tables of establishments in. */
@ApplicationScoped
@Transactional
class ImportDesk {

    private final ImportFiles files;
    private final Jobs jobs;
    private final AuditTrail audit;

    ImportDesk(ImportFiles files, Jobs jobs, AuditTrail audit) {
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
    }

    Job submit(SentTable table, boolean dryRun) {
        int rows = files.check(table.file());
        try (InputStream content = Files.newInputStream(table.file())) {
            Job job = jobs.submit(dryRun ? ImportRehearsal.KIND : EstablishmentImport.KIND, content, rows);
            audit.record(AuditEntry.write(job.kind(), job.id(), "submit"));
            return job;
        } catch (IOException e) {
            throw new UncheckedIOException("A sent table cannot be read", e);
        }
    }
}
