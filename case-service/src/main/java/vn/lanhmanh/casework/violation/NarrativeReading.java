package vn.lanhmanh.casework.violation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.lanhmanh.casework.casefile.owncase.OwnCases;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.person.Persons;
import vn.lanhmanh.casework.violation.ViolationMinutes.SubjectKind;
import vn.lanhmanh.platform.access.AuditEntry;

/** Opens what minutes tell in words and names: within an own case alone, and accounted for like an identity. */
@ApplicationScoped
@Transactional
class NarrativeReading {

    private final MinutesRegister register;
    private final Persons persons;
    private final OwnCases own;
    private final Office office;

    NarrativeReading(MinutesRegister register, Persons persons, OwnCases own, Office office) {
        this.register = register;
        this.persons = persons;
        this.own = own;
        this.office = office;
    }

    /** 410 once the person they are about was erased. */
    Narrative read(UUID id, String purpose) {
        var entry = AuditEntry.read("violation-minutes", id).fields("narrative").purpose(purpose);
        var minutes = register.within(office.reach(), id);
        own.require(minutes.map(ViolationMinutes::caseId), entry);
        var known = minutes.orElseThrow();
        if (known.subjectKind() == SubjectKind.PERSON) {
            persons.findById(known.subjectId()).requireKnown();
        }
        office.account(entry);
        return register.open(known);
    }
}
