package vn.lanhmanh.casework.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.person.CasePersonResource.PersonRequest;
import vn.lanhmanh.casework.person.InvolvedPerson.Appearance;
import vn.lanhmanh.casework.person.InvolvedPerson.Role;
import vn.lanhmanh.casework.person.PersonResource.AgeRequest;
import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.person.identity.IdentityVault;
import vn.lanhmanh.casework.protection.Birth;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;

/** Adds persons to cases and opens their identities to whoever may see them. */
@ApplicationScoped
@Transactional
class PersonDesk {

    private static final String OBJECT = "person";

    private final CaseFiles cases;
    private final Persons persons;
    private final IdentityVault vault;
    private final Triage triage;
    private final Office office;

    PersonDesk(CaseFiles cases, Persons persons, IdentityVault vault, Triage triage, Office office) {
        this.cases = cases;
        this.persons = persons;
        this.vault = vault;
        this.triage = triage;
        this.office = office;
    }

    InvolvedPerson add(UUID caseId, PersonRequest request) {
        office.notInFuture("actOn", request.actOn());
        var file = cases.toChange(office.reach(), caseId).orElseThrow(NotFoundException::new);
        var identity = request.identity().checked(office.today());
        if (identity.document() != null
                && persons.known(
                        caseId,
                        request.role(),
                        vault.documentIndex(identity.document().number()))) {
            throw Refusal.conflict("person-already-in-case").field("identity.document");
        }
        file.takeUp(office.caller().agency());
        var person = new InvolvedPerson(caseId, appearance(request.role(), request.actOn(), identity));
        persons.persist(person);
        vault.keep(person.id(), identity);
        triage.look(file, person, identity, Set.of());
        office.close(file, AuditEntry.write("case", caseId, "add-person"));
        office.close(person, AuditEntry.write(OBJECT, person.id(), "register").fields("identity"));
        return person;
    }

    private Appearance appearance(Role role, LocalDate actOn, Identity identity) {
        Birth birth = identity.birth();
        return new Appearance(
                role,
                actOn,
                triage.ages().band(birth, actOn),
                triage.ages().shown(birth, actOn),
                identity.sex(),
                identity.nationalityGroup());
    }

    /** Shows the age of a person that was taken as younger so far. */
    InvolvedPerson showAge(UUID id, IfMatch ifMatch, AgeRequest request) {
        var file = cases.lock(persons.caseWithin(office.reach(), id).orElseThrow(NotFoundException::new));
        var person = persons.findById(id);
        ifMatch.check(person.version());
        requireOwn(file, id, request.purpose());
        person.requireKnown();
        var known = vault.open(id);
        var shown = known.bornOn(request.dateOfBirth()).checked(office.today());
        var before = triage.causes(person);
        vault.replace(id, shown);
        person.ageShown(triage.ages().band(shown.birth(), person.appearance().actOn()));
        triage.look(file, person, shown, before);
        office.close(file, AuditEntry.write("case", file.id(), "show-age"));
        office.close(
                person,
                AuditEntry.write(OBJECT, id, "show-age").fields("dateOfBirth").purpose(request.purpose()));
        return person;
    }

    /**
     * Opens an identity within an own case: one of the caller's area that the caller's agency handles. Any other gives
     * 404 and leaves an audit row.
     */
    Identity readIdentity(UUID id, UUID caseId, String purpose) {
        var person = persons.within(office.reach(), id)
                .filter(one -> one.caseId().equals(caseId))
                .orElseThrow(() -> refused(id, purpose, "out-of-reach"));
        requireOwn(cases.findById(caseId), id, purpose);
        person.requireKnown();
        office.account(AuditEntry.read("identity", person.id())
                .fields("fullName", "dateOfBirth", "nationality", "document", "address")
                .purpose(purpose));
        return vault.open(id);
    }

    private void requireOwn(CaseFile file, UUID personId, String purpose) {
        if (!office.caller().agency().equals(file.cover().agency())) {
            throw refused(personId, purpose, "not-own-case");
        }
    }

    private NotFoundException refused(UUID id, String purpose, String reason) {
        office.accountRefused(AuditEntry.read("identity", id).purpose(purpose), reason);
        return new NotFoundException();
    }

    /** Persons with that document in own cases; the number is never kept, only that a search was made. */
    List<InvolvedPerson> search(String documentNumber, String purpose) {
        office.account(
                AuditEntry.read("person-search", null).fields("documentNumber").purpose(purpose));
        return persons.withDocument(office.reach(), office.caller().agency(), vault.documentIndex(documentNumber));
    }
}
