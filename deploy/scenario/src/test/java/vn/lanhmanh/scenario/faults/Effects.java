package vn.lanhmanh.scenario.faults;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.lanhmanh.scenario.world.Backstage;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/** What each acknowledged write must have left behind, in its own service and in those that heard of it. */
record Effects(World world, Ledger ledger) {

    void areThereOnce() {
        writesAreInTheirService();
        caseServiceKnowsTheRegister();
        findingsOpenedOneCaseEach();
        inspectionServiceHeardTheCases();
        reportingHoldsEachFactOnce();
    }

    private void writesAreInTheirService() {
        assertThat(names(
                        world.inspection(),
                        "SELECT id, name FROM establishment WHERE name LIKE ?",
                        ledger.mark() + " %"))
                .as("establishments registered")
                .isEqualTo(ledger.establishments);
        assertThat(world.casework()
                        .ids(
                                "SELECT id FROM tip WHERE state = 'VERIFIED' AND establishment_id = ANY (?::uuid[])",
                                registered()))
                .as("tips verified")
                .isEqualTo(ledger.verifiedTips);
        assertThat(counts(
                        world.inspection(),
                        """
                        SELECT i.id, count(f.id) FROM inspection i LEFT JOIN finding f ON f.inspection_id = i.id
                        WHERE i.state = 'COMPLETED' AND i.establishment_id = ANY (?::uuid[]) GROUP BY i.id""",
                        registered()))
                .as("inspections completed, with their findings")
                .isEqualTo(ledger.inspections);
        assertThat(world.reporting().ids("SELECT id FROM activity WHERE title LIKE ?", ledger.mark() + " %"))
                .as("activities entered")
                .isEqualTo(ledger.activities);
    }

    private void caseServiceKnowsTheRegister() {
        assertThat(names(
                        world.casework(),
                        "SELECT id, name FROM known_establishment WHERE id = ANY (?::uuid[])",
                        registered()))
                .as("establishments as the case service knows them")
                .isEqualTo(ledger.establishments);
    }

    private void findingsOpenedOneCaseEach() {
        assertThat(counts(
                        world.casework(),
                        """
                        SELECT c.inspection_id, count(*) FROM casefile c JOIN case_finding f ON f.case_id = c.id
                        WHERE c.establishment_id = ANY (?::uuid[]) GROUP BY c.inspection_id""",
                        registered()))
                .as("findings in the cases of the inspections")
                .isEqualTo(inspectionsWithFindings());
    }

    private void inspectionServiceHeardTheCases() {
        assertThat(world.inspection()
                        .ids("SELECT tip_id FROM ground WHERE establishment_id = ANY (?::uuid[])", registered()))
                .as("grounds from verified tips")
                .isEqualTo(ledger.verifiedTips);
        assertThat(world.inspection()
                        .count(
                                "SELECT count(*) FROM risk_mark WHERE kind = 'TIP' AND establishment_id = ANY (?::uuid[])",
                                registered()))
                .as("marks of tips")
                .isEqualTo(ledger.verifiedTips.size());
        assertThat(states(world.inspection(), "SELECT case_id AS id, state FROM case_outcome"))
                .as("cases as the inspections show them")
                .containsAllEntriesOf(states(
                        world.casework(),
                        """
                        SELECT id, CASE WHEN state IN ('DETECTED', 'VERIFYING') THEN 'OPENED' ELSE state END AS state
                        FROM casefile WHERE inspection_id IS NOT NULL AND establishment_id = ANY (?::uuid[])""",
                        registered()));
    }

    private void reportingHoldsEachFactOnce() {
        assertThat(subjects("ESTABLISHMENT")).as("establishments counted").containsAll(ledger.establishments.keySet());
        assertThat(subjects("TIP")).as("tips counted").containsAll(ledger.verifiedTips);
        assertThat(subjects("INSPECTION")).as("inspections counted").containsAll(ledger.inspections.keySet());
        assertThat(world.reporting()
                        .count(
                                "SELECT count(*) FROM heard_fact WHERE kind = 'INSPECTION' AND subject_id = ANY (?::uuid[])",
                                array(ledger.inspections.keySet())))
                .as("inspections counted twice")
                .isEqualTo(ledger.inspections.size());
    }

    private Set<UUID> subjects(String kind) {
        return world.reporting().ids("SELECT DISTINCT subject_id FROM heard_fact WHERE kind = ?", kind);
    }

    private String registered() {
        return array(ledger.establishments.keySet());
    }

    static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private Map<UUID, Integer> inspectionsWithFindings() {
        return ledger.inspections.entrySet().stream()
                .filter(inspection -> inspection.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<UUID, String> names(Backstage service, String sql, Object... values) {
        var names = new HashMap<UUID, String>();
        service.rows(sql, values).forEach(row -> names.put((UUID) row.get("id"), (String) row.get("name")));
        return names;
    }

    private static Map<UUID, String> states(Backstage service, String sql, Object... values) {
        var states = new HashMap<UUID, String>();
        service.rows(sql, values).forEach(row -> states.put((UUID) row.get("id"), (String) row.get("state")));
        return states;
    }

    private static Map<UUID, Integer> counts(Backstage service, String sql, String establishments) {
        var counts = new HashMap<UUID, Integer>();
        service.rows(sql, establishments).forEach(row -> {
            var values = row.values().iterator();
            counts.put((UUID) values.next(), ((Number) values.next()).intValue());
        });
        return counts;
    }
}
