package vn.lanhmanh.casework.sanction.annulling;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.owncase.OwnCases;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.person.Persons;
import vn.lanhmanh.casework.sanction.Sanctions;
import vn.lanhmanh.casework.sanction.annulling.AnnulmentResource.AnnulmentReasonView;
import vn.lanhmanh.casework.violation.MinutesRegister;
import vn.lanhmanh.casework.violation.ViolationMinutes.SubjectKind;
import vn.lanhmanh.platform.access.AuditEntry;

/** Opens why a draft or decision was taken back, which may name people: within an own case alone, and accounted for. */
@ApplicationScoped
@Transactional
class AnnulmentReading {

    private final Sanctions sanctions;
    private final MinutesRegister register;
    private final Persons persons;
    private final OwnCases own;
    private final Office office;

    AnnulmentReading(Sanctions sanctions, MinutesRegister register, Persons persons, OwnCases own, Office office) {
        this.sanctions = sanctions;
        this.register = register;
        this.persons = persons;
        this.own = own;
        this.office = office;
    }

    /** 404 for what was not annulled, 410 once the person it was about was erased. */
    AnnulmentReasonView read(UUID id, String purpose) {
        var entry = AuditEntry.read("annulment-reason", id).fields("reason").purpose(purpose);
        own.require(sanctions.caseWithin(office.reach(), id), entry);
        var sanction = sanctions.findById(id);
        if (sanction.annulledOn() == null) {
            throw new NotFoundException();
        }
        var minutes = register.findById(sanction.minutesId());
        if (minutes.subjectKind() == SubjectKind.PERSON) {
            persons.findById(minutes.subjectId()).requireKnown();
        }
        office.account(entry);
        return new AnnulmentReasonView(sanction.annulledOn(), sanctions.openAnnulmentReason(sanction));
    }
}
