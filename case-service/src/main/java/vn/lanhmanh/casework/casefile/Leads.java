package vn.lanhmanh.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseResource.CaseRequest;
import vn.lanhmanh.casework.establishment.KnownEstablishments;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.tip.Tip;
import vn.lanhmanh.casework.tip.Tips;
import vn.lanhmanh.platform.web.Refusal;

/** What a registered case comes from: the place, the establishment that stands in the register, the tip. */
@ApplicationScoped
class Leads {

    private final Tips tips;
    private final KnownEstablishments establishments;
    private final Office office;

    Leads(Tips tips, KnownEstablishments establishments, Office office) {
        this.tips = tips;
        this.establishments = establishments;
        this.office = office;
    }

    Origin origin(CaseRequest request) {
        var commune = office.commune(request.communeCode(), request.detectedOn());
        requireTip(request);
        return request.originIn(commune.parentCode(), establishments.standingFor(request.establishmentId()));
    }

    /** A case from a tip needs a tip of the area that was found well founded. */
    private void requireTip(CaseRequest request) {
        if (request.origin() == CaseRequest.Registered.TIP || request.tipId() != null) {
            if (request.tipId() == null) {
                throw Refusal.unprocessable("tip-missing").field("tipId");
            }
            Tip tip = tips.within(office.reach(), request.tipId()).orElseThrow(NotFoundException::new);
            if (tip.state() != Tip.State.VERIFIED) {
                throw Refusal.unprocessable("tip-not-verified").field("tipId");
            }
        }
    }
}
