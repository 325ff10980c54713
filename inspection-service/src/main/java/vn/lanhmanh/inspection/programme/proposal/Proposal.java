package vn.lanhmanh.inspection.programme.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Chooses the establishments of a year: first what each quota wants at least, then whoever has the highest score as
 * long as no quota is full.
 *
 * <p>It depends on nothing but its arguments; equal scores are settled by the establishment's code.
 *
 * @param target how many are wanted
 */
record Proposal(int target, List<Rule> rules) {

    Proposal {
        Rule.check(rules, target);
    }

    /**
     * What was chosen.
     *
     * @param inOrder by descending score, at most as many as the target
     * @param why QUOTA or RANK with its numbers, by establishment
     * @param full the quotas that let nobody else in
     */
    record Chosen(List<Candidate> inOrder, Map<UUID, String> why, List<Rule> full) {

        boolean holds(Candidate candidate) {
            return why.containsKey(candidate.establishmentId());
        }
    }

    /** @param eligible how many could be chosen from in all, of whom the candidates are the best */
    Chosen choose(List<Candidate> candidates, long eligible) {
        List<Candidate> byRisk = candidates.stream().sorted(Candidate.BY_RISK).toList();
        var filling = new Filling();
        for (int i = 0; i < rules.size(); i++) {
            int least = rules.get(i).atLeast() == null ? 0 : rules.get(i).atLeast();
            for (int place = 0; place < byRisk.size() && filling.taken[i] < least; place++) {
                if (rules.get(i).matches(byRisk.get(place))) {
                    filling.take(
                            byRisk.get(place),
                            "QUOTA " + rules.get(i).name() + " " + (filling.taken[i] + 1) + "/" + least);
                }
            }
        }
        for (int place = 0; place < byRisk.size() && filling.why.size() < target; place++) {
            filling.take(byRisk.get(place), "RANK " + (place + 1) + "/" + eligible);
        }
        return filling.chosen(byRisk);
    }

    /** The slots as they fill. */
    private final class Filling {

        private final Map<UUID, String> why = new LinkedHashMap<>();
        private final int[] taken = new int[rules.size()];

        void take(Candidate candidate, String reason) {
            if (why.size() >= target || why.containsKey(candidate.establishmentId()) || barred(candidate)) {
                return;
            }
            why.put(candidate.establishmentId(), reason);
            for (int i = 0; i < taken.length; i++) {
                taken[i] += rules.get(i).matches(candidate) ? 1 : 0;
            }
        }

        private boolean barred(Candidate candidate) {
            for (int i = 0; i < taken.length; i++) {
                if (full(i) && rules.get(i).matches(candidate)) {
                    return true;
                }
            }
            return false;
        }

        private boolean full(int rule) {
            Integer most = rules.get(rule).atMost();
            return most != null && taken[rule] >= most;
        }

        Chosen chosen(List<Candidate> byRisk) {
            List<Rule> full = new ArrayList<>();
            for (int i = 0; i < taken.length; i++) {
                if (full(i)) {
                    full.add(rules.get(i));
                }
            }
            return new Chosen(
                    byRisk.stream()
                            .filter(one -> why.containsKey(one.establishmentId()))
                            .toList(),
                    why,
                    full);
        }
    }

    /** Windows over the months from the first to the last, the highest scores first. */
    static List<Choice> spread(Chosen chosen, Span span) {
        List<Choice> choices = new ArrayList<>();
        List<Candidate> inOrder = chosen.inOrder();
        for (int i = 0; i < inOrder.size(); i++) {
            Candidate candidate = inOrder.get(i);
            choices.add(new Choice(
                    candidate.establishmentId(),
                    span.window(i, inOrder.size()),
                    candidate.risk(),
                    chosen.why().get(candidate.establishmentId()),
                    false));
        }
        return choices;
    }

    /** The months of the slots, one by one or by quarters. */
    record Span(int firstMonth, int lastMonth, boolean byQuarter) {

        Window window(int place, int of) {
            int month = firstMonth + place * (lastMonth - firstMonth + 1) / of;
            return byQuarter ? new Window(null, (month + 2) / 3) : Window.ofMonth(month);
        }
    }
}
