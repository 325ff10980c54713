package vn.lanhmanh.casework.violation;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.establishment.KnownEstablishments;
import vn.lanhmanh.casework.person.Persons;
import vn.lanhmanh.casework.violation.MinutesResource.MinutesRequest;
import vn.lanhmanh.platform.web.Refusal;

/** Whom minutes may be about: a person of the case, or an establishment of the register. */
@ApplicationScoped
class Subjects {

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
            persons.findByIdOptional(id)
                    .filter(one -> one.caseId().equals(file.id()))
                    .orElseThrow(NotFoundException::new);
        } else {
            establishments.require(id);
        }
        return id;
    }
}
