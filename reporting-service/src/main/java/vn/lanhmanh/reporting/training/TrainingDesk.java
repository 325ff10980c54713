package vn.lanhmanh.reporting.training;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.reference.Agencies;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.training.OfficerResource.OfficerRequest;
import vn.lanhmanh.reporting.training.TrainingClassResource.ClassRequest;

/** Keeps who is in post and who attended which class. */
@ApplicationScoped
@Transactional
class TrainingDesk {

    private static final String OFFICER = "officer";
    private static final String TRAINING_CLASS = "training-class";

    private final Officers officers;
    private final TrainingClasses classes;
    private final Agencies agencies;
    private final Office office;

    TrainingDesk(Officers officers, TrainingClasses classes, Agencies agencies, Office office) {
        this.officers = officers;
        this.classes = classes;
        this.agencies = agencies;
        this.office = office;
    }

    Officer post(OfficerRequest request) {
        office.requireOwn(request.unitCode());
        office.notInFuture("inPostFrom", request.inPostFrom());
        var unit = agencies.require(request.unitCode(), office.today());
        var officer = new Officer(request.fullName(), request.post(unit.districtCode()));
        officers.persist(officer);
        office.close(officer, AuditEntry.write(OFFICER, officer.id(), "post").fields("fullName"));
        return officer;
    }

    /** An officer in the caller's reach, with an account of who read the name. */
    Officer show(UUID id) {
        Officer officer = officers.within(office.area(), office.unitLimit(), id).orElseThrow(NotFoundException::new);
        office.account(AuditEntry.read(OFFICER, id).fields("fullName"));
        return officer;
    }

    TrainingClass hold(ClassRequest request) {
        office.notInFuture("on", request.on());
        agencies.require(office.unit(), request.on());
        var held = new TrainingClass(office.unit(), request.subject());
        classes.persist(held);
        office.close(held, AuditEntry.write(TRAINING_CLASS, held.id(), "hold"));
        return held;
    }

    /** The unit that held the class notes any officer, every other unit its own. */
    TrainingClass attend(UUID id, IfMatch ifMatch, Set<UUID> officerIds) {
        TrainingClass held = classes.toChange(id).orElseThrow(NotFoundException::new);
        ifMatch.check(held.version());
        String unitLimit = held.unitCode().equals(office.unit()) ? null : office.unit();
        if (officers.among(officerIds, unitLimit) < officerIds.size()) {
            throw Refusal.unprocessable("unknown-officer").field("officerIds");
        }
        held.attend(new HashSet<>(officerIds));
        office.close(held, AuditEntry.write(TRAINING_CLASS, id, "attend").fields("officerIds"));
        return held;
    }
}
