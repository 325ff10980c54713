package vn.lanhmanh.casework.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CaseFindings implements PanacheRepositoryBase<CaseFinding, UUID> {

    /** Notes that a finding was withdrawn; false where that is known. */
    boolean withdraw(UUID findingId, LocalDate on) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into finding_withdrawal (finding_id, withdrawn_on) values (:finding, :on)
                                on conflict (finding_id) do nothing""")
                        .setParameter("finding", findingId)
                        .setParameter("on", on)
                        .executeUpdate()
                > 0;
    }

    List<CaseFinding.View> ofCase(UUID caseId) {
        return list("caseId = ?1 order by id", caseId).stream()
                .map(CaseFinding.View::from)
                .toList();
    }
}
