package vn.lanhmanh.casework.tip;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.establishment.KnownEstablishments;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.office.RecordId;
import vn.lanhmanh.casework.tip.TipResource.TipRequest;
import vn.lanhmanh.casework.tip.TipResource.TipView;
import vn.lanhmanh.casework.tip.TipResource.VerificationRequest;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.IfMatch;

/** Takes tips in and carries them to their end. */
@ApplicationScoped
@Transactional
class TipDesk {

    private static final String OBJECT = "tip";

    private final Tips tips;
    private final TipVault vault;
    private final TipClocks clocks;
    private final KnownEstablishments establishments;
    private final Office office;

    TipDesk(Tips tips, TipVault vault, TipClocks clocks, KnownEstablishments establishments, Office office) {
        this.tips = tips;
        this.vault = vault;
        this.clocks = clocks;
        this.establishments = establishments;
        this.office = office;
    }

    /** The tip and the tracking code, which is told this once and kept only as a keyed hash. */
    record Registered(Tip tip, String trackingCode) {}

    Registered register(TipRequest request) {
        office.notInFuture("receivedOn", request.receivedOn());
        var commune = office.commune(request.communeCode(), request.receivedOn());
        var id = RecordId.next();
        var code = vault.newTrackingCode();
        var informant = request.informant();
        var tip = new Tip(
                id,
                request.registration(commune.parentCode(), establishments.standingFor(request.establishmentId())),
                informant != null && informant.identified(),
                vault.sealContent(id, request.content()),
                vault.trackingIndex(code));
        tips.persist(tip);
        vault.keepInformant(id, informant);
        clocks.received(tip);
        office.close(tip, AuditEntry.write(OBJECT, id, "register").fields("content", "informant"));
        return new Registered(tip, code);
    }

    Tip accept(UUID id, IfMatch ifMatch, LocalDate on) {
        office.notInFuture("on", on);
        var tip = reachable(id, ifMatch);
        tip.accept(on);
        clocks.accepted(tip);
        office.close(tip, AuditEntry.write(OBJECT, id, "accept"));
        return tip;
    }

    private Tip reachable(UUID id, IfMatch ifMatch) {
        var tip = tips.toChange(office.reach(), id).orElseThrow(NotFoundException::new);
        ifMatch.check(tip.version());
        return tip;
    }

    Tip verify(UUID id, IfMatch ifMatch, VerificationRequest request) {
        office.notInFuture("on", request.on());
        var tip = reachable(id, ifMatch);
        tip.verify(
                request.on(),
                request.wellFounded(),
                request.inspectionRequested(),
                vault.sealConclusion(id, request.conclusion()));
        clocks.verified(tip);
        office.close(tip, AuditEntry.write(OBJECT, id, "verify").fields("conclusion"));
        return tip;
    }

    Tip forward(UUID id, IfMatch ifMatch, LocalDate on, String receiver) {
        office.notInFuture("on", on);
        var tip = reachable(id, ifMatch);
        tip.forward(on, receiver);
        clocks.forwarded(tip);
        office.close(tip, AuditEntry.write(OBJECT, id, "forward"));
        return tip;
    }

    /** A tip with its text, which may name people: the reading is accounted for like that of an identity. */
    TipView show(UUID id) {
        var tip = tips.within(office.reach(), id).orElseThrow(NotFoundException::new);
        office.account(AuditEntry.read(OBJECT, id).fields("content"));
        return TipView.from(tip, vault.openContent(tip), clocks.of(tip));
    }

    /** Who told it; 404 when nobody gave a name, 410 once it was erased. */
    Informant readInformant(UUID id, String purpose) {
        var tip = tips.within(office.reach(), id).orElseThrow(NotFoundException::new);
        tip.requireInformantKnown();
        office.account(AuditEntry.read("informant", tip.id())
                .fields("fullName", "phone", "address")
                .purpose(purpose)
                .legalBasis("Điều 56 Luật Tố cáo 25/2018/QH14"));
        return vault.openInformant(id).orElseThrow(NotFoundException::new);
    }
}
