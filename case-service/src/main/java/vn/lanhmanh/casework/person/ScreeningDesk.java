package vn.lanhmanh.casework.person;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.casefile.crimesigns.CrimeSignal;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.person.ScreeningResource.ScreeningRequest;
import vn.lanhmanh.casework.protection.Screening;
import vn.lanhmanh.casework.protection.Screenings;
import vn.lanhmanh.platform.access.AuditEntry;

/** Records who was screened for being a victim, with what result. */
@ApplicationScoped
@Transactional
class ScreeningDesk {

    private final CaseFiles cases;
    private final Persons persons;
    private final Screenings screenings;
    private final Triage triage;
    private final Office office;

    ScreeningDesk(CaseFiles cases, Persons persons, Screenings screenings, Triage triage, Office office) {
        this.cases = cases;
        this.persons = persons;
        this.screenings = screenings;
        this.triage = triage;
        this.office = office;
    }

    Screening screen(UUID caseId, ScreeningRequest request) {
        office.notInFuture("on", request.on());
        var file = cases.toChange(office.reach(), caseId).orElseThrow(NotFoundException::new);
        var person = persons.within(office.reach(), request.personId())
                .filter(one -> one.caseId().equals(caseId))
                .orElseThrow(NotFoundException::new);
        person.requireKnown();
        var screening = request.toScreening(caseId).by(office.caller().subject());
        screenings.persist(screening);
        var before = triage.causes(person);
        person.screened(request.protection());
        if (request.protection().bars()) {
            file.signal(CrimeSignal.TRAFFICKING);
        }
        triage.protect(file, person, before, request.on());
        office.close(file, AuditEntry.write("case", caseId, "screen-person"));
        office.close(person, AuditEntry.write("person", person.id(), "screen").fields("result", "signs"));
        return screening;
    }
}
