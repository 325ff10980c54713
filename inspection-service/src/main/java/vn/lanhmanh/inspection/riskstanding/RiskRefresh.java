package vn.lanhmanh.inspection.riskstanding;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.web.jobs.TimedWork;

/**
 * Keeps the standings fresh while nobody touches the establishments: months pass, violations fade, papers run out,
 * communes are flagged. On one instance at a time; after a crash it goes on where it was.
 */
@ApplicationScoped
class RiskRefresh {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MANY = 10;

    private final TimedWork timed;
    private final RiskStandings standings;
    private final Rounds rounds;
    private final RefreshConfig config;
    private final Office office;

    RiskRefresh(TimedWork timed, RiskStandings standings, Rounds rounds, RefreshConfig config, Office office) {
        this.timed = timed;
        this.standings = standings;
        this.rounds = rounds;
        this.config = config;
        this.office = office;
    }

    @Scheduled(
            every = "${lanhmanh.inspection.risk-refresh.every:30s}",
            identity = "risk-refresh",
            concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() throws SQLException {
        refresh(office.today());
    }

    /** Scores the communes that wait, then whoever the day's round has not come to. */
    void refresh(LocalDate day) throws SQLException {
        timed.alone("risk-refresh", () -> {
            rounds.rechecks().forEach(this::recheck);
            int batches = 0;
            while (next(day)) {
                batches++;
            }
            if (batches > 0) {
                Log.infof("The risk of all establishments is scored for %s", day);
            }
        });
    }

    /** A commune that fails waits for the next time; the day's round comes to its establishments meanwhile. */
    private void recheck(Rounds.Recheck commune) {
        try {
            UUID after = BEFORE_ALL;
            while (after != null) {
                after = standings.nextBatch(commune, after);
            }
        } catch (RuntimeException failure) {
            Log.errorf(failure, "Commune %s cannot be scored", commune.communeCode());
        }
    }

    private boolean next(LocalDate day) {
        try {
            return standings.nextBatch(day);
        } catch (RuntimeException failure) {
            return oneByOne(day);
        }
    }

    /** So that one that cannot be scored keeps no other from it; where many cannot, the round waits for the next time. */
    private boolean oneByOne(LocalDate day) {
        int failed = 0;
        for (int i = 0; i < config.batch(); i++) {
            try {
                if (!standings.nextAlone(day)) {
                    return false;
                }
            } catch (RuntimeException failure) {
                Log.errorf(failure, "The risk of %s cannot be scored", standings.passOver(day));
                if (++failed == MANY) {
                    throw failure;
                }
            }
        }
        return true;
    }
}
