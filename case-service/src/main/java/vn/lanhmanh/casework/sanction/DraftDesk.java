package vn.lanhmanh.casework.sanction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.sanction.SanctionResource.SanctionRequest;
import vn.lanhmanh.casework.violation.MinutesRegister;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.Refusal;

/** Drafts sanctions. */
@ApplicationScoped
@Transactional
class DraftDesk {

    private final CaseFiles cases;
    private final MinutesRegister register;
    private final Sanctions sanctions;
    private final Assessment assessment;
    private final Office office;

    DraftDesk(CaseFiles cases, MinutesRegister register, Sanctions sanctions, Assessment assessment, Office office) {
        this.cases = cases;
        this.register = register;
        this.sanctions = sanctions;
        this.assessment = assessment;
        this.office = office;
    }

    Sanction draft(SanctionRequest request) {
        var minutes = register.within(office.reach(), request.minutesId()).orElseThrow(NotFoundException::new);
        var file = cases.findById(minutes.caseId());
        assessment.requireSanctionable(minutes);
        file.requireSanctionable();
        if (sanctions.stands(minutes.id())) {
            throw Refusal.conflict("minutes-already-sanctioned").basis("Khoản 1 Điều 3 Luật Xử lý vi phạm hành chính");
        }
        var sanction = new Sanction(
                minutes, assessment.assess(minutes, request), request.supplementarySet(), request.suspensionMonths());
        sanctions.persist(sanction);
        file.sanctionDrafted();
        office.close(file, AuditEntry.write("case", file.id(), "draft-sanction"));
        office.close(sanction, AuditEntry.write("sanction", sanction.id(), "draft"));
        return sanction;
    }
}
