package vn.lanhmanh.inspection.establishment.standing;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.platform.web.DatabaseLock;

/** Tells mergers anew that were told before facts named the one that stands, once among all instances of the service. */
@ApplicationScoped
class MergerWatch {

    private static final int BATCH = 50;

    private final AgroalDataSource database;
    private final MergerDesk desk;

    MergerWatch(AgroalDataSource database, MergerDesk desk) {
        this.database = database;
        this.desk = desk;
    }

    /** A round in batches, each a transaction of its own: a crash loses one, which the next round takes again. */
    @Scheduled(
            every = "${lanhmanh.inspection.merger.tell-every:5m}",
            identity = "merger-told",
            concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void round() throws SQLException {
        try (DatabaseLock lock = DatabaseLock.tryTake(database, "merger-told")) {
            if (lock == null) {
                return;
            }
            int told = desk.tellAgain(BATCH);
            while (told == BATCH) {
                told = desk.tellAgain(BATCH);
            }
        }
    }
}
