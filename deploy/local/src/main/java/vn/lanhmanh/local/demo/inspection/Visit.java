package vn.lanhmanh.local.demo.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import vn.lanhmanh.local.demo.fiction.visit.FictionalVisit;

/**
 * An inspection of a team that is to be played, by its key.
 *
 * @param outcome INSPECTED, or why it was not
 * @param plan what is decided
 */
record Visit(String key, Team team, LocalDate on, List<String> violations, String outcome, Map<String, Object> plan) {

    boolean inspected() {
        return outcome.equals(FictionalVisit.INSPECTED);
    }

    /** Whether it rests on a ground of its own, on which the leader reports to the chair afterwards. */
    boolean unscheduled() {
        return plan.get("type").equals("UNSCHEDULED");
    }
}
