package vn.lanhmanh.casework.sanction.annulling;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.casefile.reopening.Reopening;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.sanction.Sanction;
import vn.lanhmanh.casework.sanction.Sanctions;
import vn.lanhmanh.casework.violation.MinutesRegister;
import vn.lanhmanh.casework.violation.ViolationMinutes.SubjectKind;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Takes drafts and decisions back; the case is locked before. */
@ApplicationScoped
@Transactional
class AnnulmentDesk {

    private final CaseFiles cases;
    private final Sanctions sanctions;
    private final MinutesRegister register;
    private final Reopening reopening;
    private final Office office;

    AnnulmentDesk(CaseFiles cases, Sanctions sanctions, MinutesRegister register, Reopening reopening, Office office) {
        this.cases = cases;
        this.sanctions = sanctions;
        this.register = register;
        this.reopening = reopening;
        this.office = office;
    }

    Sanction annul(UUID id, IfMatch ifMatch, LocalDate on, String reason) {
        office.notInFuture("on", on);
        var file = cases.lock(sanctions.caseWithin(office.reach(), id).orElseThrow(NotFoundException::new));
        var sanction = sanctions.findById(id);
        ifMatch.check(sanction.version());
        var minutes = register.findById(sanction.minutesId());
        UUID establishment = minutes.subjectKind() == SubjectKind.PERSON ? null : minutes.subjectId();
        boolean wasDraft = sanction.annul(on, sanctions.sealAnnulmentReason(id, reason), establishment);
        file.sanctionAnnulled(wasDraft);
        if (!wasDraft) {
            reopening.decisionFell(file, minutes.id(), on);
        }
        office.close(file, AuditEntry.write("case", file.id(), "annul-sanction"));
        office.close(sanction, AuditEntry.write("sanction", id, "annul").fields("reason"));
        return sanction;
    }
}
