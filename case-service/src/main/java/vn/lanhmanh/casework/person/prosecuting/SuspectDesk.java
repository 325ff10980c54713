package vn.lanhmanh.casework.person.prosecuting;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.person.InvolvedPerson;
import vn.lanhmanh.casework.person.PersonDossier;
import vn.lanhmanh.casework.person.Persons;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.Refusal;

/** Records whom the file of a case accuses. */
@ApplicationScoped
@Transactional
class SuspectDesk {

    private static final String TRANSFER = "Điều 62 Luật Xử lý vi phạm hành chính";

    private final CaseFiles cases;
    private final Persons persons;
    private final PersonDossier dossier;
    private final Office office;

    SuspectDesk(CaseFiles cases, Persons persons, PersonDossier dossier, Office office) {
        this.cases = cases;
        this.persons = persons;
        this.dossier = dossier;
        this.office = office;
    }

    /** Named before or after the case was concluded: the file may go the way of the criminal bodies long before. */
    InvolvedPerson name(UUID caseId, UUID personId) {
        CaseFile file = cases.toChange(office.reach(), caseId).orElseThrow(NotFoundException::new);
        if (file.transfer() == null) {
            throw Refusal.conflict("file-not-sent").basis(TRANSFER);
        }
        InvolvedPerson person = persons.within(office.reach(), personId)
                .filter(one -> one.caseId().equals(caseId))
                .orElseThrow(NotFoundException::new);
        person.accused(file.transfer().on());
        var figures = dossier.figures(
                personId, person.appearance().actOn(), file.transfer().on().getYear());
        file.named(SuspectNamed.of(file, figures));
        office.close(file, AuditEntry.write("case", caseId, "name-suspect").legalBasis(TRANSFER));
        office.close(person, AuditEntry.write("person", personId, "name-suspect"));
        return person;
    }
}
