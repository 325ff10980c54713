package vn.lanhmanh.casework.person.prosecuting;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.person.InvolvedPerson;
import vn.lanhmanh.casework.person.PersonDossier;
import vn.lanhmanh.casework.person.PersonDossier.Figures;
import vn.lanhmanh.platform.access.AuditEntry;

/** Notes and tells whom the file of a case accuses, and no longer accuses; the case is locked by whoever asks. */
@ApplicationScoped
public class Accusations {

    private final PersonDossier dossier;
    private final Office office;

    Accusations(PersonDossier dossier, Office office) {
        this.dossier = dossier;
        this.office = office;
    }

    void accuse(CaseFile file, InvolvedPerson person) {
        person.accused(file.transfer().on());
        file.accusation(SuspectNamed.of(file, figures(file, person)));
    }

    /** @param on the day from which the person counts as accused no longer */
    void clear(CaseFile file, InvolvedPerson person, LocalDate on) {
        person.cleared();
        file.accusation(SuspectCleared.of(file, figures(file, person), on));
    }

    private Figures figures(CaseFile file, InvolvedPerson person) {
        return dossier.figures(
                person.id(), person.appearance().actOn(), file.transfer().on().getYear());
    }

    /** Takes the accusation off whom a screening of that day found to be a victim, or to be identified as one. */
    public void clearVictim(CaseFile file, InvolvedPerson person, LocalDate on) {
        if (person.suspectOn() != null && person.protection().bars()) {
            clear(file, person, on);
            office.close(person, AuditEntry.write("person", person.id(), "clear-suspect"));
        }
    }
}
