package vn.lanhmanh.inspection.programme.proposal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.lanhmanh.inspection.establishment.EstablishmentKind;

/** How many candidates there are in each district and of each kind, by what bars them. */
record Survey(List<Group> groups) {

    /**
     * Candidates alike.
     *
     * @param bar why they may not be chosen, null when they may
     */
    record Group(String districtCode, EstablishmentKind kind, String bar, long count, long unscored) {}

    long total() {
        return groups.stream().mapToLong(Group::count).sum();
    }

    long unscored() {
        return groups.stream().mapToLong(Group::unscored).sum();
    }

    long eligible() {
        return groups.stream()
                .filter(group -> group.bar() == null)
                .mapToLong(Group::count)
                .sum();
    }

    /** How many are left out for each reason when these were chosen, without the numbers behind a reason. */
    Map<String, Long> leftOut(List<Candidate> chosen, List<Rule> full) {
        Map<String, Long> byReason = new TreeMap<>();
        groups.forEach(group -> byReason.merge(reason(group, full), group.count(), Long::sum));
        chosen.forEach(candidate -> byReason.merge(
                reason(new Group(candidate.districtCode(), candidate.kind(), null, 1, 0), full), -1L, Long::sum));
        return byReason;
    }

    private static String reason(Group group, List<Rule> full) {
        if (group.bar() != null) {
            return group.bar();
        }
        return full.stream().anyMatch(rule -> rule.matches(group.districtCode(), group.kind()))
                ? "QUOTA_FULL"
                : "BELOW_CUT";
    }
}
