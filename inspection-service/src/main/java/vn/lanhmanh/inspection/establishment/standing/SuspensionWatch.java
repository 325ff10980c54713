package vn.lanhmanh.inspection.establishment.standing;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.platform.web.DatabaseLock;

/** Lets every suspension end on the day after its last, once among all instances of the service. */
@ApplicationScoped
class SuspensionWatch {

    private static final int BATCH = 50;

    private final AgroalDataSource database;
    private final StandingDesk desk;

    SuspensionWatch(AgroalDataSource database, StandingDesk desk) {
        this.database = database;
        this.desk = desk;
    }

    /** A round in batches, each a transaction of its own, so that a broken one loses no more than itself. */
    @Scheduled(
            every = "${lanhmanh.inspection.suspension.end-every:20s}",
            identity = "suspension-end",
            concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void round() throws SQLException {
        try (DatabaseLock lock = DatabaseLock.tryTake(database, "suspension-end")) {
            if (lock == null) {
                return;
            }
            int ended = desk.endSuspensions(BATCH);
            while (ended == BATCH) {
                ended = desk.endSuspensions(BATCH);
            }
        }
    }
}
