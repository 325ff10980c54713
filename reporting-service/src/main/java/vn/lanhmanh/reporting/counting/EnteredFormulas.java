package vn.lanhmanh.reporting.counting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.reporting.activity.Activity.InterventionKind;
import vn.lanhmanh.reporting.activity.Activity.Kind;
import vn.lanhmanh.reporting.activity.ActivityFigures;
import vn.lanhmanh.reporting.activity.ActivityFigures.Measure;
import vn.lanhmanh.reporting.commune.CommuneClassifications;
import vn.lanhmanh.reporting.commune.CommuneClassifications.Transition;
import vn.lanhmanh.reporting.commune.CommuneFlag;
import vn.lanhmanh.reporting.commune.CommuneFlags;
import vn.lanhmanh.reporting.entered.EnteredRow;
import vn.lanhmanh.reporting.training.Officers;
import vn.lanhmanh.reporting.training.TrainingClasses;

/** The counting rules of the indicators that are fed by what the units enter, by item of the catalogue. */
@ApplicationScoped
class EnteredFormulas {

    private final Map<String, EnteredFormula> all = new HashMap<>();

    EnteredFormulas(
            ActivityFigures activities,
            Officers officers,
            TrainingClasses classes,
            CommuneClassifications classifications,
            CommuneFlags flags) {
        activities(activities);
        districts(activities);
        training(officers, classes);
        communes(classifications, flags);
    }

    boolean hold(String item) {
        return all.containsKey(item);
    }

    EnteredFormula of(String item) {
        return all.get(item);
    }

    private void activities(ActivityFigures activities) {
        all.put("D01", EnteredFormula.records(begun(activities, Measure.ACTIVITIES, Kind.COMMUNICATION)));
        all.put("D02", EnteredFormula.sum(begun(activities, Measure.ATTENDANTS, Kind.COMMUNICATION)));
        all.put("D05", EnteredFormula.communes(asked -> activities.communesReachedRows(asked.entered())));
        all.put("D06.reached", EnteredFormula.sum(begun(activities, Measure.RESIDENTS_REACHED, Kind.COMMUNICATION)));
        all.put(
                "D18",
                EnteredFormula.records(begun(activities, Measure.ACTIVITIES, Kind.DOCUMENT, Kind.DISTRICT_PLAN)));
        all.put("D23", EnteredFormula.records(begun(activities, Measure.ACTIVITIES, Kind.SUPERVISION)));
        all.put("C11", EnteredFormula.sum(asked -> activities.harmReductionRows(asked.entered())));
        all.put("C13.models", EnteredFormula.records(asked -> activities.modelRows(asked.entered())));
    }

    private static java.util.function.Function<Asked, List<EnteredRow>> begun(
            ActivityFigures activities, Measure measure, Kind... kinds) {
        return asked -> Arrays.stream(kinds)
                .flatMap(kind -> activities.rows(kind, measure, asked.entered()).stream())
                .toList();
    }

    private void districts(ActivityFigures activities) {
        all.put("D09", EnteredFormula.districts(asked -> activities.executedPlanRows(asked.entered())));
        all.put("C10", EnteredFormula.districtsWithAllKinds(InterventionKind.values().length, asked -> Stream.of(
                        InterventionKind.values())
                .flatMap(kind -> activities.interventionRows(kind, asked.entered()).stream())
                .toList()));
    }

    private void training(Officers officers, TrainingClasses classes) {
        all.put("D10", EnteredFormula.records(asked -> classes.held(asked.entered())));
        all.put("D11", EnteredFormula.records(asked -> officers.inPost(asked.entered(), asked.asOf())));
        all.put("D12.officers", EnteredFormula.records(asked -> officers.trained(asked.entered(), asked.asOf())));
    }

    private void communes(CommuneClassifications classifications, CommuneFlags flags) {
        all.put(
                "D15.communes",
                EnteredFormula.communes(asked ->
                        decided(asked, classifications.healthy(asked.to().getYear(), asked.districtCode()))));
        for (Transition transition : Transition.values()) {
            all.put(
                    "D16." + transition.name().toLowerCase(java.util.Locale.ROOT),
                    EnteredFormula.communes(asked -> decided(
                            asked,
                            classifications.changed(transition, asked.to().getYear(), asked.districtCode()))));
        }
        all.put(
                "D17",
                EnteredFormula.communes(
                        asked -> flags.inForce(CommuneFlag.Kind.COMPLEX, asked.asOf(), asked.districtCode())));
    }

    private static List<EnteredRow> decided(Asked asked, List<EnteredRow> rows) {
        return rows.stream().filter(row -> !row.on().isAfter(asked.asOf())).toList();
    }
}
