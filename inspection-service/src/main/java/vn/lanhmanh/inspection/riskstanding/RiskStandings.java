package vn.lanhmanh.inspection.riskstanding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.risk.RiskRegister;

/** Scores establishments anew: in the transaction that changed them, and in the batches of the refresh. */
@ApplicationScoped
class RiskStandings {

    private final Standings standings;
    private final Rounds rounds;
    private final Scoring scoring;
    private final RefreshConfig config;
    private final Office office;

    RiskStandings(Standings standings, Rounds rounds, Scoring scoring, RefreshConfig config, Office office) {
        this.standings = standings;
        this.rounds = rounds;
        this.scoring = scoring;
        this.config = config;
        this.office = office;
    }

    @Transactional(TxType.MANDATORY)
    void follow(@Observes RiskRegister.Changed told) {
        standings.flush();
        standings.keep(scoring.of(standings.hold(told.establishmentIds()), office.today()), office.today());
    }

    /** Does the next batch of the day's round; tells whether there may be more. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean nextBatch(LocalDate day) {
        return next(day, config.batch());
    }

    /** Does the next one alone; tells whether there may be more. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean nextAlone(LocalDate day) {
        return next(day, 1);
    }

    private boolean next(LocalDate day, int most) {
        Rounds.Round round = rounds.of(day);
        if (round.finished()) {
            return false;
        }
        List<Establishment> read = standings.behind(round.after(), null, most);
        int changed = standings.keepUnlessScored(read, scoring.of(read, day), day);
        rounds.advance(day, read.isEmpty() ? round.after() : last(read), read.size(), changed, read.size() < most);
        return read.size() == most;
    }

    /** Leaves the next one as it stands and goes on behind it; tells which. */
    @Transactional(TxType.REQUIRES_NEW)
    UUID passOver(LocalDate day) {
        UUID next = standings.idsBehind(rounds.of(day).after(), null, 1).get(0);
        rounds.advance(day, next, 1, 0, false);
        return next;
    }

    /** Scores the next batch of a commune; tells whom it ended with, null when the commune is done. */
    @Transactional(TxType.REQUIRES_NEW)
    UUID nextBatch(Rounds.Recheck commune, UUID after) {
        List<Establishment> read = standings.behind(after, commune.communeCode(), config.batch());
        standings.keepUnlessScored(read, scoring.of(read, office.today()), office.today());
        if (read.size() < config.batch()) {
            rounds.done(commune);
            return null;
        }
        return last(read);
    }

    private static UUID last(List<Establishment> read) {
        return read.get(read.size() - 1).id();
    }
}
