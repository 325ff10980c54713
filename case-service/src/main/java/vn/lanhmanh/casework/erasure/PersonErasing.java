package vn.lanhmanh.casework.erasure;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.person.PersonDossier;
import vn.lanhmanh.casework.person.protecting.ProtectionTasks;
import vn.lanhmanh.casework.sanction.Sanctions;
import vn.lanhmanh.casework.violation.MinutesRegister;
import vn.lanhmanh.platform.web.Refusal;

/** Knows when nobody needs to know any more who a person is, and what goes then. */
@ApplicationScoped
class PersonErasing {

    private final PersonDossier dossier;
    private final MinutesRegister minutes;
    private final Sanctions sanctions;
    private final ProtectionTasks tasks;

    PersonErasing(PersonDossier dossier, MinutesRegister minutes, Sanctions sanctions, ProtectionTasks tasks) {
        this.dossier = dossier;
        this.minutes = minutes;
        this.sanctions = sanctions;
        this.tasks = tasks;
    }

    /** Refuses while the case is open, a sanction runs, or the person has still to be protected. */
    void requireOver(CaseFile file, UUID personId) {
        if (file.state() != CaseFile.State.CONCLUDED) {
            throw Refusal.conflict("case-not-concluded");
        }
        if (sanctions.running(personId)) {
            throw Refusal.conflict("sanction-in-execution");
        }
        if (tasks.open(personId)) {
            throw Refusal.conflict("protection-not-ended");
        }
    }

    /** Erases who the person is, and what minutes and annulments about the person tell in words. */
    void erase(UUID personId, LocalDate on) {
        dossier.erase(personId, on);
        minutes.eraseNarratives(personId);
        sanctions.eraseAnnulmentReasons(personId);
    }
}
