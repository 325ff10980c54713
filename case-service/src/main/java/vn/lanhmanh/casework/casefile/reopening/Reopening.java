package vn.lanhmanh.casework.casefile.reopening;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.casefile.FindingDesk.FoundAfterEnd;
import vn.lanhmanh.casework.deadline.Deadlines;
import vn.lanhmanh.casework.deadline.LegalClock;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;

/**
 * Lets a case go on whose end as sanctioned no decision bears any more (docs/adr/0014): it is handled again by a new
 * decision while the time for one runs, or by another lawful end.
 */
@ApplicationScoped
@Transactional
public class Reopening {

    private final CaseFiles cases;
    private final FormerEnds ends;
    private final Deadlines deadlines;
    private final Office office;

    Reopening(CaseFiles cases, FormerEnds ends, Deadlines deadlines, Office office) {
        this.cases = cases;
        this.ends = ends;
        this.deadlines = deadlines;
        this.office = office;
    }

    /**
     * Lets the clocks of minutes run again whose decision was taken back, and the case go on where its end fell with it;
     * the case is locked by whoever asks.
     */
    public void decisionFell(CaseFile file, UUID minutesId, LocalDate annulledOn) {
        deadlines.reopen(minutesId, LegalClock.DECISION);
        deadlines.reopen(minutesId, LegalClock.LIMITATION_TO_SANCTION);
        look(file, annulledOn);
    }

    /** Nobody has decided on what was added; whoever added it closes the write. */
    void foundAfterEnd(@Observes FoundAfterEnd found) {
        CaseFile file = found.file();
        ends.persist(new FormerEnd(file.id(), file.ending().conclusion(), found.on()));
        file.reopen(found.on());
    }

    private void look(CaseFile file, LocalDate annulledOn) {
        var end = file.ending().conclusion();
        if (end == null) {
            return;
        }
        LocalDate day = annulledOn.isAfter(end.on()) ? annulledOn : end.on();
        if (file.ending().falls(deadlines.runs(file.id(), LegalClock.DECISION, day))) {
            ends.persist(new FormerEnd(file.id(), end, annulledOn));
            file.reopen(annulledOn);
            office.close(file, AuditEntry.write("case", file.id(), "reopen").fields("outcome"));
        }
    }

    List<UUID> waiting(int max) {
        return cases.endedOnNothing(max);
    }

    void reopen(List<UUID> some) {
        some.forEach(id -> look(cases.lock(id), office.today()));
    }
}
