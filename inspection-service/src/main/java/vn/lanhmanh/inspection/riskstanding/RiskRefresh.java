package vn.lanhmanh.inspection.riskstanding;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.web.DatabaseLock;

/**
 * Keeps the standings fresh while nobody touches the establishments: months pass, violations fade, papers run out,
 * communes are flagged. On one instance at a time; after a crash it goes on where it was.
 */
@ApplicationScoped
class RiskRefresh {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource database;
    private final RiskStandings standings;
    private final Rounds rounds;
    private final Office office;

    RiskRefresh(AgroalDataSource database, RiskStandings standings, Rounds rounds, Office office) {
        this.database = database;
        this.standings = standings;
        this.rounds = rounds;
        this.office = office;
    }

    @Scheduled(
            every = "${lanhmanh.inspection.risk-refresh.every:30s}",
            identity = "risk-refresh",
            concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void refresh() throws SQLException {
        refresh(office.today());
    }

    /** Scores the communes that wait, then whoever the day's round has not come to. */
    void refresh(LocalDate day) throws SQLException {
        try (DatabaseLock lock = DatabaseLock.tryTake(database, "risk-refresh")) {
            if (lock == null) {
                return;
            }
            rounds.rechecks().forEach(this::recheck);
            int batches = 0;
            while (standings.nextBatch(day)) {
                batches++;
            }
            if (batches > 0) {
                Log.infof("The risk of all establishments is scored for %s", day);
            }
        }
    }

    private void recheck(Rounds.Recheck commune) {
        UUID after = BEFORE_ALL;
        while (after != null) {
            after = standings.nextBatch(commune, after);
        }
    }
}
