package vn.lanhmanh.reporting.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.lists.Selection;
import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.entered.Scope;

/** All training classes. */
@ApplicationScoped
public class TrainingClasses implements PanacheRepositoryBase<TrainingClass, UUID> {

    /** What a list may ask for; null asks for nothing. */
    record Criteria(String unit, String topic, LocalDate from, LocalDate to) {}

    /** Newest entry first, continuing behind {@code before}. */
    List<TrainingClass> newest(Criteria asked, UUID before, int max) {
        Selection chosen = Selection.all()
                .and("id < :before", "before", before)
                .and("unitCode = :unit", "unit", asked.unit())
                .and("topic = :topic", "topic", asked.topic())
                .and("heldOn >= :from", "from", asked.from())
                .and("heldOn <= :to", "to", asked.to());
        return find(chosen.orderedBy("id desc"), chosen.values())
                .page(Page.ofSize(max))
                .list();
    }

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
