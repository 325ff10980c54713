package vn.lanhmanh.casework.casefile;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CaseFindings implements PanacheRepositoryBase<CaseFinding, UUID> {

    List<CaseFinding.View> ofCase(UUID caseId) {
        return list("caseId = ?1 order by id", caseId).stream()
                .map(CaseFinding.View::from)
                .toList();
    }
}
