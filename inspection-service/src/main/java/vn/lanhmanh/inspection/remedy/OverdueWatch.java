package vn.lanhmanh.inspection.remedy;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.platform.web.DatabaseLock;

/** Tells of every due date that has passed, once among all instances of the service. */
@ApplicationScoped
class OverdueWatch {

    private static final int BATCH = 50;

    private final AgroalDataSource database;
    private final RemedyDesk desk;

    OverdueWatch(AgroalDataSource database, RemedyDesk desk) {
        this.database = database;
        this.desk = desk;
    }

    /** A round in batches, each a transaction of its own, so that a broken one loses no more than itself. */
    @Scheduled(
            every = "${lanhmanh.inspection.remedy.overdue-every:20s}",
            identity = "remedy-overdue",
            concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void round() throws SQLException {
        try (DatabaseLock lock = DatabaseLock.tryTake(database, "remedy-overdue")) {
            if (lock == null) {
                return;
            }
            int told = desk.noteOverdue(BATCH);
            while (told == BATCH) {
                told = desk.noteOverdue(BATCH);
            }
        }
    }
}
