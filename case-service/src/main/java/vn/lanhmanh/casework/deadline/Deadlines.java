package vn.lanhmanh.casework.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The running time limits. */
@ApplicationScoped
public class Deadlines implements PanacheRepositoryBase<Deadline, UUID> {

    /** Starts a time limit of a subject within a case; without a case for a tip. */
    public void start(UUID caseId, UUID subjectId, TimeLimits.Due due) {
        persist(new Deadline(caseId, subjectId, due));
    }

    /** Notes that what the clock was for has been done. */
    public void meet(UUID subjectId, LegalClock clock, LocalDate on) {
        of(subjectId, clock).ifPresent(deadline -> deadline.meet(on));
    }

    /** Lets a clock run again as it ran before it was met. */
    public void reopen(UUID subjectId, LegalClock clock) {
        of(subjectId, clock).ifPresent(deadline -> deadline.meet(null));
    }

    public Optional<Deadline> of(UUID subjectId, LegalClock clock) {
        return find("subjectId = ?1 and clock = ?2", subjectId, clock).firstResultOptional();
    }

    public List<Deadline> ofSubject(UUID subjectId) {
        return list("subjectId = ?1 order by dueOn, clock", subjectId);
    }

    public List<Deadline> ofCase(UUID caseId) {
        return list("caseId = ?1 order by dueOn, clock", caseId);
    }

    /** Whether the clock of some minutes in the case still runs on that day. */
    public boolean runs(UUID caseId, LegalClock clock, LocalDate on) {
        return count("caseId = ?1 and clock = ?2 and metOn is null and dueOn >= ?3", caseId, clock, on) > 0;
    }

    /** Whether the clock of some minutes in the case ended before that day without being met. */
    public boolean lapsed(UUID caseId, LegalClock clock, LocalDate on) {
        return count("caseId = ?1 and clock = ?2 and metOn is null and dueOn < ?3", caseId, clock, on) > 0;
    }
}
