package vn.lanhmanh.casework.erasure;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.erasure.Erasure.Subject;
import vn.lanhmanh.casework.erasure.ErasureView.ErasureRequest;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.person.Persons;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Takes requests to erase a person and carries them out by a second person; the case is locked first. */
@ApplicationScoped
@Transactional
class PersonErasureDesk {

    private static final String OBJECT = "erasure";

    private final CaseFiles cases;
    private final Persons persons;
    private final PersonErasing erasing;
    private final Erasures erasures;
    private final Office office;

    PersonErasureDesk(CaseFiles cases, Persons persons, PersonErasing erasing, Erasures erasures, Office office) {
        this.cases = cases;
        this.persons = persons;
        this.erasing = erasing;
        this.erasures = erasures;
        this.office = office;
    }

    /** Asked for by the agency that handles the case; another one's gives 404. */
    Erasure request(UUID personId, ErasureRequest asked) {
        var file = locked(personId);
        if (!office.caller().agency().equals(file.cover().agency())) {
            office.accountRefused(AuditEntry.write("person", personId, "request-erasure"), "not-own-case");
            throw new NotFoundException();
        }
        persons.findById(personId).requireKnown();
        erasing.requireOver(file, personId);
        var from = file.origin();
        var subject = new Subject(Subject.Kind.PERSON, personId, from.communeCode(), from.districtCode());
        var erasure = erasures.request(subject, asked, office);
        office.close(
                erasure,
                AuditEntry.write(OBJECT, erasure.id(), "request")
                        .fields("reason")
                        .legalBasis(asked.legalBasis()));
        return erasure;
    }

    private CaseFile locked(UUID personId) {
        return cases.lock(persons.caseWithin(office.reach(), personId).orElseThrow(NotFoundException::new));
    }

    /** Erases; a confirmation repeated finds it done. */
    Erasure confirm(UUID personId, IfMatch ifMatch) {
        var file = locked(personId);
        var erasure = erasureOf(personId);
        if (erasure.confirmed()) {
            return erasure;
        }
        ifMatch.check(erasure.version());
        erasing.requireOver(file, personId);
        erasure.confirm(office.caller().subject(), office.today());
        erasing.erase(personId, office.today());
        office.close(
                persons.findById(personId),
                AuditEntry.write("person", personId, "erase")
                        .fields("identity", "documentNumber")
                        .legalBasis(erasure.ground().legalBasis()));
        office.close(erasure, AuditEntry.write(OBJECT, erasure.id(), "confirm"));
        return erasure;
    }

    private Erasure erasureOf(UUID personId) {
        return erasures.latest(Subject.Kind.PERSON, personId).orElseThrow(NotFoundException::new);
    }

    Erasure reject(UUID personId, IfMatch ifMatch, String reason) {
        locked(personId);
        var erasure = erasureOf(personId);
        ifMatch.check(erasure.version());
        erasure.reject(
                office.caller().subject(), office.today(), erasures.seal(erasure.id(), "rejection_reason", reason));
        office.close(erasure, AuditEntry.write(OBJECT, erasure.id(), "reject").fields("reason"));
        return erasure;
    }

    /** The erasure with its reasons; the reading is accounted for. */
    ErasureView show(UUID personId) {
        persons.within(office.reach(), personId).orElseThrow(NotFoundException::new);
        var erasure = erasureOf(personId);
        office.account(AuditEntry.read(OBJECT, erasure.id()).fields("reason"));
        return ErasureView.telling(
                erasure,
                erasures.open(erasure.id(), "reason", erasure.reason()),
                erasures.open(erasure.id(), "rejection_reason", erasure.rejectionReason()));
    }
}
