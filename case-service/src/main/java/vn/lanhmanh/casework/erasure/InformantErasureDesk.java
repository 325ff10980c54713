package vn.lanhmanh.casework.erasure;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.erasure.Erasure.Subject;
import vn.lanhmanh.casework.erasure.ErasureView.ErasureRequest;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.tip.Informants;
import vn.lanhmanh.casework.tip.Tip;
import vn.lanhmanh.casework.tip.Tips;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Takes requests to erase who told a tip and carries them out by a second person; the tip is locked first. */
@ApplicationScoped
@Transactional
class InformantErasureDesk {

    private static final String OBJECT = "erasure";

    private final Tips tips;
    private final Informants informants;
    private final Erasures erasures;
    private final Office office;

    InformantErasureDesk(Tips tips, Informants informants, Erasures erasures, Office office) {
        this.tips = tips;
        this.informants = informants;
        this.erasures = erasures;
        this.office = office;
    }

    Erasure request(UUID tipId, ErasureRequest asked) {
        var tip = locked(tipId);
        informants.requireErasable(tip);
        var told = tip.registration();
        var subject = new Subject(Subject.Kind.INFORMANT, tipId, told.communeCode(), told.districtCode());
        var erasure = erasures.request(subject, asked, office);
        office.close(
                erasure,
                AuditEntry.write(OBJECT, erasure.id(), "request")
                        .fields("reason")
                        .legalBasis(asked.legalBasis()));
        return erasure;
    }

    private Tip locked(UUID tipId) {
        return tips.toChange(office.reach(), tipId).orElseThrow(NotFoundException::new);
    }

    /** Erases; a confirmation repeated finds it done. */
    Erasure confirm(UUID tipId, IfMatch ifMatch) {
        var tip = locked(tipId);
        var erasure = erasures.latest(Subject.Kind.INFORMANT, tipId).orElseThrow(NotFoundException::new);
        if (erasure.confirmed()) {
            return erasure;
        }
        ifMatch.check(erasure.version());
        erasure.confirm(office.caller().subject(), office.today());
        informants.erase(tip, office.today());
        office.close(
                tip,
                AuditEntry.write("informant", tipId, "erase")
                        .fields("fullName", "phone", "address")
                        .legalBasis(erasure.ground().legalBasis()));
        office.close(erasure, AuditEntry.write(OBJECT, erasure.id(), "confirm"));
        return erasure;
    }
}
