package vn.lanhmanh.reporting.activity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.platform.lists.Selection;
import vn.lanhmanh.reporting.activity.Activity.InterventionKind;
import vn.lanhmanh.reporting.activity.Activity.Kind;
import vn.lanhmanh.reporting.activity.Activity.Programme;
import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.entered.Scope;

/** The figures that are counted from activities, each with the rows it is counted from. */
@ApplicationScoped
public class ActivityFigures implements PanacheRepositoryBase<Activity, UUID> {

    /** What an activity adds to a figure. */
    public enum Measure {
        /** Itself: one. */
        ACTIVITIES(null, what -> 1),
        /** Its attendants, each time counted. */
        ATTENDANTS("attendants", what -> what.attendants() == null ? 0 : what.attendants()),
        /** The residents it reached. */
        RESIDENTS_REACHED("residentsReached", what -> what.residentsReached() == null ? 0 : what.residentsReached());

        private final String field;
        private final ToLongFunction<Particulars> value;

        Measure(String field, ToLongFunction<Particulars> value) {
            this.field = field;
            this.value = value;
        }

        private String total() {
            return field == null ? "count(*)" : "coalesce(sum(what." + field + "), 0)";
        }
    }

    private static final String STILL = "coalesce(what.heldUntil, what.heldOn) >= :from";

    /** The activities of a kind that began in the time, the latest first. */
    public List<EnteredRow> rows(Kind kind, Measure measure, Scope scope) {
        return rows(begun(kind, scope), measure);
    }

    /** The total of the same, from the database. */
    public long total(Kind kind, Measure measure, Scope scope) {
        return select(measure.total(), begun(kind, scope), Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> select(String what, Selection chosen, Class<T> type) {
        var query =
                getEntityManager().createQuery("select " + what + " from Activity where " + chosen.conditions(), type);
        chosen.values().forEach(query::setParameter);
        return query;
    }

    private static Selection begun(Kind kind, Scope scope) {
        return of(kind, scope).and("what.heldOn >= :from", "from", scope.from());
    }

    private static Selection of(Kind kind, Scope scope) {
        return Selection.all()
                .and("what.kind = :kind", "kind", kind)
                .and("what.heldOn <= :to", "to", scope.to())
                .and("unitCode = :unit", "unit", scope.unitCode())
                .and("what.districtCode = :district", "district", scope.districtCode());
    }

    private List<EnteredRow> rows(Selection chosen, Measure measure) {
        return find(chosen.orderedBy("what.heldOn desc, id desc"), chosen.values()).stream()
                .map(activity -> row(activity, measure))
                .toList();
    }

    /** Communes with at least one communication activity (indicator D05). */
    public Set<String> communesReached(Scope scope) {
        return codes("what.communeCode", begun(Kind.COMMUNICATION, scope).and("what.communeCode <> :none", "none", ""));
    }

    private Set<String> codes(String path, Selection chosen) {
        return new TreeSet<>(select("distinct " + path, chosen, String.class).getResultList());
    }

    /** The activities that {@link #communesReached} is counted from. */
    public List<EnteredRow> communesReachedRows(Scope scope) {
        return rows(begun(Kind.COMMUNICATION, scope).and("what.communeCode <> :none", "none", ""), Measure.ACTIVITIES);
    }

    /** Residents reached by communication (indicator D06). */
    public long residentsReached(Scope scope) {
        return total(Kind.COMMUNICATION, Measure.RESIDENTS_REACHED, scope);
    }

    /** Districts whose integration plan was issued in the time and is carried out (plan I.2, indicator D09). */
    public Set<String> districtsWithExecutedPlan(Scope scope) {
        return codes("what.districtCode", executedPlans(scope));
    }

    /** The plans that {@link #districtsWithExecutedPlan} is counted from. */
    public List<EnteredRow> executedPlanRows(Scope scope) {
        return rows(executedPlans(scope), Measure.ACTIVITIES);
    }

    private static Selection executedPlans(Scope scope) {
        return begun(Kind.DISTRICT_PLAN, scope).and("what.executed = :executed", "executed", true);
    }

    /** Districts with an intervention of that kind under way in the time. */
    public Set<String> districtsWithIntervention(InterventionKind kind, Scope scope) {
        return codes("what.districtCode", interventions(kind, scope));
    }

    /** Districts with interventions of both kinds under way in the time (plan I.3, indicator C10). */
    public Set<String> districtsWithBothInterventions(Scope scope) {
        Set<String> both = districtsWithIntervention(InterventionKind.HIV_HARM_REDUCTION, scope);
        both.retainAll(districtsWithIntervention(InterventionKind.GBV_PREVENTION, scope));
        return both;
    }

    /** Interventions in districts under way in the time. */
    public List<EnteredRow> interventionRows(InterventionKind kind, Scope scope) {
        return rows(interventions(kind, scope), Measure.ACTIVITIES);
    }

    private static Selection interventions(InterventionKind kind, Scope scope) {
        return of(Kind.INTERVENTION, scope)
                .and(STILL, "from", scope.from())
                .and("what.interventionKind = :intervention", "intervention", kind)
                .and("what.districtCode <> :none", "none", "");
    }

    /** Reached by harm-reduction interventions that began in the time (indicator C11). */
    public List<EnteredRow> harmReductionRows(Scope scope) {
        return rows(
                begun(Kind.INTERVENTION, scope)
                        .and(
                                "what.interventionKind = :intervention",
                                "intervention",
                                InterventionKind.HIV_HARM_REDUCTION),
                Measure.RESIDENTS_REACHED);
    }

    /** Models maintained in the time (indicator C13); one without a last day is maintained still. */
    public List<EnteredRow> modelRows(Scope scope) {
        return rows(
                of(Kind.MODEL, scope).and("what.heldUntil is null or what.heldUntil >= :from", "from", scope.from()),
                Measure.ACTIVITIES);
    }

    private static EnteredRow row(Activity activity, Measure measure) {
        Particulars what = activity.what();
        return new EnteredRow(
                activity.id(),
                what.kind().name(),
                activity.unitCode(),
                what.heldOn(),
                what.districtCode(),
                what.communeCode(),
                measure.value.applyAsLong(what),
                dimensions(what));
    }

    private static Map<String, String> dimensions(Particulars what) {
        var dimensions = new TreeMap<String, String>();
        dimensions.put("FORM", what.form());
        dimensions.put("TARGET_GROUP", what.targetGroup());
        dimensions.put("DISTRICT", what.districtCode());
        dimensions.put("COMMUNE", what.communeCode());
        dimensions.put(
                "KIND",
                what.interventionKind() == null ? null : what.interventionKind().name());
        dimensions.put(
                "PROGRAMME",
                what.programmes().isEmpty()
                        ? null
                        : what.programmes().stream().map(Programme::name).collect(Collectors.joining(" ")));
        dimensions.values().removeIf(value -> value == null);
        return dimensions;
    }
}
