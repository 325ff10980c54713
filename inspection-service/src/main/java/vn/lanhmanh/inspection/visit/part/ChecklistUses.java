package vn.lanhmanh.inspection.visit.part;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The checklists in use; each belongs to the inspection of the same id. */
@ApplicationScoped
public class ChecklistUses implements PanacheRepositoryBase<ChecklistUse, UUID> {

    public List<ChecklistUse> of(Collection<UUID> inspectionIds) {
        return list("inspectionId in ?1", inspectionIds);
    }
}
