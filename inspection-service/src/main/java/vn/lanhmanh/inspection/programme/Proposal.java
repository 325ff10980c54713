package vn.lanhmanh.inspection.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.platform.web.Refusal;

/**
 * Chooses the establishments of a year: first the quota of each district, then whoever has the highest score.
 *
 * <p>It depends on nothing but its arguments; equal scores are settled by the establishment's code.
 */
record Proposal(int target, Map<String, Integer> quotas, int firstMonth, int lastMonth) {

    Proposal {
        if (quotas.values().stream().mapToInt(Integer::intValue).sum() > target) {
            throw Refusal.unprocessable("quotas-exceed-target", target).field("quotas");
        }
    }

    /** An establishment that may be chosen. */
    record Candidate(UUID establishmentId, String code, String districtCode, RiskScore risk) {

        private static final Comparator<Candidate> BY_RISK = Comparator.comparingInt(
                        (Candidate candidate) -> candidate.risk().score())
                .reversed()
                .thenComparing(Candidate::code);
    }

    /** At most as many choices as the target, the highest scores in the earliest months. */
    List<Slot.Choice> choose(List<Candidate> candidates) {
        List<Candidate> byRisk = candidates.stream().sorted(Candidate.BY_RISK).toList();
        Map<UUID, String> chosen = new TreeMap<>();
        quotas.forEach((district, quota) -> {
            List<Candidate> ofDistrict = byRisk.stream()
                    .filter(candidate -> candidate.districtCode().equals(district))
                    .limit(quota)
                    .toList();
            for (int i = 0; i < ofDistrict.size(); i++) {
                chosen.put(ofDistrict.get(i).establishmentId(), "QUOTA " + district + " " + (i + 1) + "/" + quota);
            }
        });
        for (int i = 0; i < byRisk.size() && chosen.size() < target; i++) {
            chosen.putIfAbsent(byRisk.get(i).establishmentId(), "RANK " + (i + 1) + "/" + byRisk.size());
        }
        return spread(
                byRisk.stream()
                        .filter(candidate -> chosen.containsKey(candidate.establishmentId()))
                        .toList(),
                chosen);
    }

    private List<Slot.Choice> spread(List<Candidate> inOrder, Map<UUID, String> why) {
        int months = lastMonth - firstMonth + 1;
        List<Slot.Choice> choices = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Candidate candidate = inOrder.get(i);
            List<String> reasons = new ArrayList<>();
            reasons.add(why.get(candidate.establishmentId()));
            reasons.addAll(parts(candidate.risk()));
            choices.add(new Slot.Choice(
                    candidate.establishmentId(),
                    firstMonth + i * months / inOrder.size(),
                    candidate.risk().score(),
                    reasons));
        }
        return choices;
    }

    static List<String> parts(RiskScore risk) {
        return risk.parts().stream()
                .map(part -> part.name() + " " + part.points() + " " + part.why())
                .toList();
    }

    /** Refuses an establishment that is named twice. */
    static void requireDistinct(List<UUID> establishmentIds) {
        Set<UUID> seen = new HashSet<>();
        if (!establishmentIds.stream().allMatch(seen::add)) {
            throw Refusal.unprocessable("establishment-twice").field("slots");
        }
    }
}
