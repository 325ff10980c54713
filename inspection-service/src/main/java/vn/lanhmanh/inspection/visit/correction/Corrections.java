package vn.lanhmanh.inspection.visit.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All corrections. */
@ApplicationScoped
public class Corrections implements PanacheRepositoryBase<Correction, UUID> {

    /** In the order in which they were added. */
    public List<Correction> of(UUID inspectionId) {
        return list("inspectionId = ?1 order by number", inspectionId);
    }

    public Optional<Correction> numbered(UUID inspectionId, int number) {
        return find("inspectionId = ?1 and number = ?2", inspectionId, number).firstResultOptional();
    }

    int nextNumber(UUID inspectionId) {
        return Math.toIntExact(count("inspectionId", inspectionId)) + 1;
    }
}
