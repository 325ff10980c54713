package vn.lanhmanh.casework.person.prosecuting;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.person.InvolvedPerson;
import vn.lanhmanh.casework.person.Persons;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.Refusal;

/** Records whom the file of a case accuses, and takes it back. */
@ApplicationScoped
@Transactional
class SuspectDesk {

    private static final String TRANSFER = "Điều 62 Luật Xử lý vi phạm hành chính";

    private final CaseFiles cases;
    private final Persons persons;
    private final Accusations accusations;
    private final SuspectWithdrawals withdrawals;
    private final Office office;

    SuspectDesk(
            CaseFiles cases, Persons persons, Accusations accusations, SuspectWithdrawals withdrawals, Office office) {
        this.cases = cases;
        this.persons = persons;
        this.accusations = accusations;
        this.withdrawals = withdrawals;
        this.office = office;
    }

    /** Named before or after the case was concluded: the file may go the way of the criminal bodies long before. */
    InvolvedPerson name(UUID caseId, UUID personId) {
        CaseFile file = locked(caseId);
        if (file.transfer() == null) {
            throw Refusal.conflict("file-not-sent").basis(TRANSFER);
        }
        InvolvedPerson person = of(caseId, personId);
        accusations.accuse(file, person);
        office.close(file, AuditEntry.write("case", caseId, "name-suspect").legalBasis(TRANSFER));
        office.close(person, AuditEntry.write("person", personId, "name-suspect"));
        return person;
    }

    private CaseFile locked(UUID caseId) {
        return cases.toChange(office.reach(), caseId).orElseThrow(NotFoundException::new);
    }

    private InvolvedPerson of(UUID caseId, UUID personId) {
        return persons.within(office.reach(), personId)
                .filter(one -> one.caseId().equals(caseId))
                .orElseThrow(NotFoundException::new);
    }

    /** Takes the naming back as of today, whatever became of the case. */
    InvolvedPerson withdraw(UUID caseId, UUID personId, String reason) {
        CaseFile file = locked(caseId);
        InvolvedPerson person = of(caseId, personId);
        accusations.clear(file, person, office.today());
        withdrawals.keep(personId, office.today(), office.caller().subject(), reason);
        office.close(file, AuditEntry.write("case", caseId, "withdraw-suspect"));
        office.close(
                person, AuditEntry.write("person", personId, "withdraw-suspect").fields("reason"));
        return person;
    }
}
