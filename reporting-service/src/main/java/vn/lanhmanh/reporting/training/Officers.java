package vn.lanhmanh.reporting.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;
import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.entered.Scope;

/** All officers; names leave it only in the list of a unit and of the consolidator. */
@ApplicationScoped
public class Officers implements PanacheRepositoryBase<Officer, UUID> {

    private static final String IN_POST = "inPostFrom <= :on and (inPostTo is null or inPostTo >= :on)";
    private static final String ATTENDED =
            """
            exists (select 1 from TrainingClass c join c.officerIds a
                    where a = o.id and c.heldOn >= :from and c.heldOn <= :to)""";

    /** What a list may ask for; null asks for nothing. */
    record Criteria(String unit, OfficeLevel level, LocalDate on) {}

    private static Selection within(AreaLimit area, String unitLimit) {
        return Selection.all()
                .and("districtCode = :area", "area", area.districtCode())
                .and("unitCode = :unitLimit", "unitLimit", unitLimit);
    }

    /** An officer in reach. */
    Optional<Officer> within(AreaLimit area, String unitLimit, UUID id) {
        Selection one = within(area, unitLimit).and("id = :id", "id", id);
        return find(one.conditions(), one.values()).firstResultOptional();
    }

    /** Newest first, continuing behind {@code before}. */
    List<Officer> newest(AreaLimit area, String unitLimit, Criteria asked, UUID before, int max) {
        Selection chosen = within(area, unitLimit)
                .and("id < :before", "before", before)
                .and("unitCode = :unit", "unit", asked.unit())
                .and("level = :level", "level", asked.level())
                .and(IN_POST, "on", asked.on());
        return find(chosen.orderedBy("id desc"), chosen.values())
                .page(Page.ofSize(max))
                .list();
    }

    /** How many of the ids are officers, of that unit where one is given. */
    long among(Collection<UUID> ids, String unitLimit) {
        Selection chosen = Selection.all().and("id in :ids", "ids", ids).and("unitCode = :unit", "unit", unitLimit);
        return count(chosen.conditions(), chosen.values());
    }

    /** Officers in post on a day, by unit and district of the scope (indicator D11). */
    public long countInPost(Scope scope, LocalDate on) {
        Selection chosen = inPostOn(scope, on);
        return count("from Officer o where " + chosen.conditions(), chosen.values());
    }

    /** The officers of {@link #countInPost}, without their names. */
    public List<EnteredRow> inPost(Scope scope, LocalDate on) {
        return rows(inPostOn(scope, on));
    }

    /** Those in post on the day who attended a class in the time of the scope, each once (plan I.6, indicator D12). */
    public long countTrained(Scope scope, LocalDate on) {
        Selection chosen = trainedOf(scope, on);
        return count("from Officer o where " + chosen.conditions(), chosen.values());
    }

    /** The officers of {@link #countTrained}, without their names. */
    public List<EnteredRow> trained(Scope scope, LocalDate on) {
        return rows(trainedOf(scope, on));
    }

    private static Selection inPostOn(Scope scope, LocalDate on) {
        return Selection.all()
                .and(IN_POST, "on", on)
                .and("unitCode = :unit", "unit", scope.unitCode())
                .and("districtCode = :district", "district", scope.districtCode());
    }

    private static Selection trainedOf(Scope scope, LocalDate on) {
        Selection chosen = inPostOn(scope, on).and(ATTENDED, "from", scope.from());
        chosen.values().put("to", scope.to());
        return chosen;
    }

    private List<EnteredRow> rows(Selection chosen) {
        return find("from Officer o where " + chosen.orderedBy("o.id desc"), chosen.values()).stream()
                .map(Officer::row)
                .toList();
    }
}
