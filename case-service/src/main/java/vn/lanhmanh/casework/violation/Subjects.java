package vn.lanhmanh.casework.violation;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.establishment.KnownEstablishments;
import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.person.InvolvedPerson.Appearance;
import vn.lanhmanh.casework.person.InvolvedPerson.Role;
import vn.lanhmanh.casework.person.Persons;
import vn.lanhmanh.casework.violation.MinutesResource.MinutesRequest;
import vn.lanhmanh.platform.web.Refusal;

/** Whom minutes may be about: a person of the case, or an establishment of the register. */
@ApplicationScoped
class Subjects {

    private static final Set<Role> SELLERS = Set.of(Role.SELLER, Role.VICTIM, Role.SUSPECTED_VICTIM);

    private final Persons persons;
    private final KnownEstablishments establishments;

    Subjects(Persons persons, KnownEstablishments establishments) {
        this.persons = persons;
        this.establishments = establishments;
    }

    /** The subject's id; {@code subject-missing} (422) unless exactly the one that the kind asks for is named. */
    UUID require(CaseFile file, MinutesRequest request) {
        boolean person = request.subject() == ViolationMinutes.SubjectKind.PERSON;
        UUID id = person ? request.personId() : request.establishmentId();
        UUID other = person ? request.establishmentId() : request.personId();
        if (id == null || other != null) {
            throw Refusal.unprocessable("subject-missing").field("subject");
        }
        if (person) {
            var concerned = persons.findByIdOptional(id)
                    .filter(one -> one.caseId().equals(file.id()))
                    .orElseThrow(NotFoundException::new);
            requireRole(concerned.appearance(), request.actSet());
        } else {
            establishments.require(id);
            return establishments.standingFor(id);
        }
        return id;
    }

    /** A buyer, and a seller who may be a minor, stand in the case as such: protection and triage go by the role. */
    private static void requireRole(Appearance shown, Set<ProhibitedAct> acts) {
        boolean bought = acts.contains(ProhibitedAct.BUYING) && shown.role() != Role.BUYER;
        boolean sold =
                acts.contains(ProhibitedAct.SELLING) && shown.ageBand().minor() && !SELLERS.contains(shown.role());
        if (bought || sold) {
            throw Refusal.unprocessable("role-contradicts-act", shown.role()).field("act");
        }
    }
}
