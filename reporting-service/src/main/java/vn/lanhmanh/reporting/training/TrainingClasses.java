package vn.lanhmanh.reporting.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.entered.Scope;
import vn.lanhmanh.reporting.office.Selection;

/** All training classes. */
@ApplicationScoped
public class TrainingClasses implements PanacheRepositoryBase<TrainingClass, UUID> {

    Optional<TrainingClass> toChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Classes held in the time by the unit of the scope, or by all (indicator D10); classes have no district. */
    public List<EnteredRow> held(Scope scope) {
        Selection chosen = Selection.all()
                .and("heldOn >= :from", "from", scope.from())
                .and("heldOn <= :to", "to", scope.to())
                .and("unitCode = :unit", "unit", scope.unitCode());
        return find(chosen.orderedBy("heldOn desc, id desc"), chosen.values()).stream()
                .map(TrainingClass::row)
                .toList();
    }
}
