package vn.lanhmanh.casework.sanction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.deadline.Deadlines;
import vn.lanhmanh.casework.deadline.LegalClock;
import vn.lanhmanh.casework.deadline.TimeLimits;
import vn.lanhmanh.casework.law.Competence;
import vn.lanhmanh.casework.law.Competences;
import vn.lanhmanh.casework.person.PersonDossier;
import vn.lanhmanh.casework.violation.MinutesRegister;
import vn.lanhmanh.casework.violation.ViolationMinutes;
import vn.lanhmanh.casework.violation.ViolationMinutes.SubjectKind;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.access.Caller;
import vn.lanhmanh.platform.web.Refusal;

/** What surrounds a decision: the decider's competence, the clocks, and the fact it tells. */
@ApplicationScoped
class Issuing {

    private static final String LAPSED = "Điểm c Khoản 1 Điều 65, Khoản 2 Điều 66 Luật Xử lý vi phạm hành chính";

    private final MinutesRegister register;
    private final Deadlines deadlines;
    private final TimeLimits limits;
    private final PersonDossier dossier;
    private final Competences competences;

    Issuing(
            MinutesRegister register,
            Deadlines deadlines,
            TimeLimits limits,
            PersonDossier dossier,
            Competences competences) {
        this.register = register;
        this.deadlines = deadlines;
        this.limits = limits;
        this.dossier = dossier;
        this.competences = competences;
    }

    ViolationMinutes minutesWithin(AreaLimit area, UUID id) {
        return register.within(area, id).orElseThrow(NotFoundException::new);
    }

    ViolationMinutes minutesOf(Sanction sanction) {
        return register.findById(sanction.minutesId());
    }

    /** What the title may decide; {@code title-mismatch} (403) when the caller holds another. */
    Competence competence(Caller decider, String title, LocalDate on) {
        if (!decider.title().equals(Optional.of(title))) {
            throw Refusal.forbidden("title-mismatch").field("title");
        }
        return competences.require(title, on);
    }

    /** Refuses a decision after its deadline or the limitation: nobody is sanctioned any more. */
    void requireInTime(ViolationMinutes minutes, LocalDate decidedOn) {
        requireBefore(minutes, LegalClock.LIMITATION_TO_SANCTION, "limitation-lapsed", decidedOn);
        requireBefore(minutes, LegalClock.DECISION, "deadline-lapsed", decidedOn);
    }

    private void requireBefore(ViolationMinutes minutes, LegalClock clock, String key, LocalDate decidedOn) {
        var deadline = deadlines.of(minutes.id(), clock).orElseThrow();
        if (decidedOn.isAfter(deadline.dueOn())) {
            throw Refusal.unprocessable(key, deadline.dueOn())
                    .basis(deadline.legalBasis() + "; " + LAPSED)
                    .field("decidedOn");
        }
    }

    /** Ends the clocks of the minutes and starts those of the decision. */
    void startClocks(Sanction sanction, ViolationMinutes minutes, LocalDate decidedOn) {
        deadlines.meet(minutes.id(), LegalClock.DECISION, decidedOn);
        deadlines.meet(minutes.id(), LegalClock.LIMITATION_TO_SANCTION, decidedOn);
        LocalDate law = minutes.days().actOn();
        start(sanction, limits.due(LegalClock.SEND_DECISION, "ALWAYS", law, decidedOn));
        start(sanction, limits.due(LegalClock.EXECUTION_LIMITATION, "ORDINARY", law, decidedOn));
    }

    private void start(Sanction sanction, TimeLimits.Due due) {
        deadlines.start(sanction.caseId(), sanction.id(), due);
    }

    void served(Sanction sanction, ViolationMinutes minutes, LocalDate on) {
        deadlines.meet(sanction.id(), LegalClock.SEND_DECISION, on);
        start(
                sanction,
                limits.due(LegalClock.COMPLIANCE, "ALWAYS", minutes.days().actOn(), on));
    }

    /** Refuses an execution after its limitation, and ends the clocks of the decision. */
    void executed(Sanction sanction, LocalDate on) {
        var limitation =
                deadlines.of(sanction.id(), LegalClock.EXECUTION_LIMITATION).orElseThrow();
        if (on.isAfter(limitation.dueOn())) {
            throw Refusal.unprocessable("execution-limitation-lapsed", limitation.dueOn())
                    .basis(limitation.legalBasis())
                    .field("executedOn");
        }
        deadlines.meet(sanction.id(), LegalClock.COMPLIANCE, on);
        deadlines.meet(sanction.id(), LegalClock.EXECUTION_LIMITATION, on);
    }

    SanctionEvent.Issued fact(Sanction sanction, ViolationMinutes minutes, LocalDate on, Competence competence) {
        boolean person = minutes.subjectKind() == SubjectKind.PERSON;
        var figures =
                person ? dossier.figures(minutes.subjectId(), minutes.days().actOn(), on.getYear()) : null;
        return new SanctionEvent.Issued(
                sanction.id(),
                sanction.caseId(),
                minutes.inspectionId(),
                establishment(minutes),
                minutes.subjectKind(),
                person ? figures.yearKey() : null,
                person ? figures.role() : null,
                sanction.items().stream().map(SanctionItem::act).toList(),
                sanction.items().stream().map(SanctionItem::mainForm).toList(),
                sanction.items().stream().map(SanctionItem::amount).toList(),
                sanction.amount(),
                competence.level(),
                sanction.supplementary().contains(Sanction.LICENCE_SUSPENSION),
                sanction.suspensionMonths(),
                sanction.supplementary().contains(Sanction.EXPULSION),
                on,
                minutes.communeCode(),
                minutes.districtCode(),
                person ? figures.ageBand() : null,
                person ? figures.sex() : null,
                person ? figures.nationalityGroup() : null);
    }

    /** The establishment that the minutes are about; null for a person. */
    private static UUID establishment(ViolationMinutes minutes) {
        return minutes.subjectKind() == SubjectKind.PERSON ? null : minutes.subjectId();
    }
}
