package vn.lanhmanh.inspection.referral;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.evidence.Custody;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.referral.Referral.Origin;
import vn.lanhmanh.inspection.referral.Referral.Receipt;
import vn.lanhmanh.inspection.referral.ReferralResource.ReferralRequest;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.InspectionSight;
import vn.lanhmanh.inspection.visit.InspectionState;
import vn.lanhmanh.inspection.visit.assignment.CalledOff;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.lists.Newest;
import vn.lanhmanh.platform.web.IfMatch;
import vn.lanhmanh.platform.web.Page;
import vn.lanhmanh.platform.web.Refusal;

/** Hands on what goes beyond a team, and keeps whether it arrived. */
@ApplicationScoped
@Transactional
class ReferralDesk {

    private static final String OBJECT = "referral";
    private static final IfMatch ANY_VERSION = new IfMatch(null);

    private final Referrals referrals;
    private final InspectionSight sight;
    private final Custody custody;
    private final Office office;
    private final Newest newest;

    ReferralDesk(Referrals referrals, InspectionSight sight, Custody custody, Office office, Newest newest) {
        this.referrals = referrals;
        this.sight = sight;
        this.custody = custody;
        this.office = office;
        this.newest = newest;
    }

    /** Notes that the matter went to another body; the evidence named went with it, which its chain of custody keeps. */
    Referral refer(ReferralRequest request) {
        office.notInFuture("referredOn", request.referredOn());
        Inspection inspection = sight.toChange(request.inspectionId(), ANY_VERSION);
        Refusal.unlessIn("refer", inspection.state(), InspectionState.IN_PROGRESS, InspectionState.COMPLETED);
        if (request.referredOn().isBefore(sight.dayOf(inspection))) {
            throw Refusal.unprocessable("date-out-of-order", "referredOn", "startedAt")
                    .field("referredOn");
        }
        var subject = inspection.subject();
        Referral referral = new Referral(
                new Origin(inspection.id(), inspection.crew().teamId(), subject.districtCode(), subject.communeCode()),
                request.letter(),
                request.evidence(),
                office.caller().subject(),
                office.now());
        referrals.persist(referral);
        custody.handOver(inspection.id(), request.evidence(), request.handover());
        office.close(referral, AuditEntry.write(OBJECT, referral.id(), "refer").legalBasis(Team.CIRCULAR));
        return referral;
    }

    /** What was handed on needs minutes. */
    void calledOff(@Observes CalledOff inspection) {
        inspection.requireNone(() -> referrals.any(inspection.inspectionId()));
    }

    Referral receive(UUID id, IfMatch ifMatch, Receipt receipt) {
        office.notInFuture("receivedOn", receipt.receivedOn());
        sight.toChange(one(id).origin().inspectionId(), ANY_VERSION);
        Referral referral = referrals.toChange(id).orElseThrow(NotFoundException::new);
        ifMatch.check(referral.version());
        referral.receive(receipt);
        office.close(referral, AuditEntry.write(OBJECT, id, "receive").legalBasis(Team.CIRCULAR));
        return referral;
    }

    /** A referral of an inspection that the caller sees. */
    Referral one(UUID id) {
        Referral referral = referrals.findByIdOptional(id).orElseThrow(NotFoundException::new);
        sight.seen(referral.origin().inspectionId());
        return referral;
    }

    Page<Referral> page(Referrals.Criteria asked, String cursor, int limit) {
        String list = "referrals " + asked;
        if (asked.inspectionId() == null) {
            return newest.page(list, cursor, limit, (before, max) -> within(asked, before, max));
        }
        sight.seen(asked.inspectionId());
        return newest.page(list, cursor, limit, (before, max) -> referrals.of(asked, before, max));
    }

    private List<Referral> within(Referrals.Criteria asked, UUID before, int max) {
        return referrals.within(office.reach(), asked, before, max);
    }
}
