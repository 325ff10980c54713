package vn.lanhmanh.inspection.evidence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import vn.lanhmanh.inspection.evidence.EvidenceResource.HandoverRequest;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.Refusal;

/** Hands several pieces of evidence on at once. */
@ApplicationScoped
public class Custody {

    private final EvidenceFiles files;
    private final Office office;

    Custody(EvidenceFiles files, Office office) {
        this.files = files;
        this.office = office;
    }

    /**
     * Who takes the evidence, when, and on the ground of which document.
     *
     * @param title never a name
     * @param field the field of the caller that tells the day
     */
    public record Taker(String agency, String title, LocalDate on, String documentNumber, String field) {}

    /**
     * Adds a link to the chain of each piece, in the caller's transaction, which holds the inspection.
     *
     * @throws Refusal {@code unknown-evidence} (422) unless each belongs to the inspection and still counts
     */
    @Transactional(TxType.MANDATORY)
    public void handOver(UUID inspectionId, Set<UUID> evidenceIds, Taker taker) {
        if (!files.allOf(inspectionId, evidenceIds)) {
            throw Refusal.unprocessable("unknown-evidence").field("evidenceIds");
        }
        var link = new HandoverRequest(taker.agency(), taker.title(), taker.on(), taker.documentNumber());
        var writes = new LinkedHashMap<Evidence, AuditEntry>();
        for (UUID id : new TreeSet<>(evidenceIds)) {
            Evidence evidence = files.toChange(id).orElseThrow();
            evidence.handOver(
                    new Handover(link, office.caller().subject(), office.now()),
                    office.dayOf(evidence.origin().takenAt()),
                    taker.field());
            writes.put(
                    evidence,
                    AuditEntry.write(EvidenceDesk.OBJECT, id, "hand over").fields("handovers"));
        }
        office.close(writes);
    }
}
