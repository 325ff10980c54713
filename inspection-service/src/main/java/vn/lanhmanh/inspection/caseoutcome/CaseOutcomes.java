package vn.lanhmanh.inspection.caseoutcome;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The cases of all inspections. */
@ApplicationScoped
public class CaseOutcomes implements PanacheRepositoryBase<CaseOutcome, UUID> {

    /** Notes how far a case is at one of its versions; a case of no inspection is nothing to us. */
    @Transactional(TxType.MANDATORY)
    public void note(UUID caseId, long version, UUID inspectionId, String state, String outcome) {
        if (inspectionId == null) {
            return;
        }
        CaseOutcome known = findByIdOptional(caseId).orElseGet(() -> new CaseOutcome(caseId, inspectionId));
        known.stands(version, state, outcome);
        persist(known);
    }

    public List<CaseOutcome> of(UUID inspectionId) {
        return list("inspectionId = ?1 order by caseId", inspectionId);
    }
}
