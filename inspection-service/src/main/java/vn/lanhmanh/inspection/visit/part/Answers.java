package vn.lanhmanh.inspection.visit.part;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.inspection.checklist.Section.Item;
import vn.lanhmanh.platform.web.Refusal;

/** What is recorded on the items of a checklist: the answers, who gave them, and why a "no" is no violation after all. */
@Embeddable
class Answers {

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Answer> answers = new TreeMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "answered_by")
    private Map<String, Recorded> recorded = new TreeMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Dismissal> dismissals = new TreeMap<>();

    /**
     * Who recorded an answer.
     *
     * @param standInReason why in place of the agency, null for the agency itself
     */
    record Recorded(UUID by, String standInReason) {

        /** Never the words, should the record ever meet a log. */
        @Override
        public String toString() {
            return "Recorded[" + by + "]";
        }
    }

    /** Why a violation that an answer stands for is not recorded. */
    record Dismissal(String reason, UUID by, Instant at) {

        /** Never the words, should the record ever meet a log. */
        @Override
        public String toString() {
            return "Dismissal[" + by + "]";
        }
    }

    /**
     * Takes an answer in; another one to the same item replaces the earlier with all that was said of it.
     *
     * @throws Refusal {@code part-of-another-agency} (403) or {@code stand-in-needs-reason} (422)
     */
    void take(Answer answer, String agency, Hand hand) {
        String code = answer.itemCode();
        Recorded earlier = recorded.get(code);
        var now = new Recorded(hand.account(), hand.inPlaceOf(agency));
        boolean same = answer.equals(answers.get(code));
        if (same && (earlier == null ? hand.fieldVisit() : earlier.standInReason() == null)) {
            return;
        }
        if (now.standInReason() != null && hand.leavesAlone(earlier, has(code))) {
            throw Refusal.forbidden("part-of-another-agency");
        }
        answers = with(answers, code, answer);
        recorded = with(recorded, code, now);
        dismissals = with(dismissals, code, null);
    }

    void dismiss(String itemCode, UUID by, String reason) {
        dismissals = with(dismissals, itemCode, new Dismissal(reason, by, Instant.now()));
    }

    private static <V> Map<String, V> with(Map<String, V> before, String key, V value) {
        Map<String, V> after = new TreeMap<>(before);
        if (value == null) {
            after.remove(key);
        } else {
            after.put(key, value);
        }
        return after;
    }

    boolean has(String itemCode) {
        return answers.containsKey(itemCode);
    }

    /** Whether the item is answered with a "no" that means a violation, which is neither found nor dismissed. */
    boolean propose(Item item, Collection<String> found) {
        return item.violationCode() != null
                && !found.contains(item.violationCode())
                && !dismissals.containsKey(item.code())
                && has(item.code())
                && answers.get(item.code()).value().equals(Answer.NO);
    }

    Optional<Recorded> recorded(String itemCode) {
        return Optional.ofNullable(recorded.get(itemCode));
    }

    Optional<Dismissal> dismissal(String itemCode) {
        return Optional.ofNullable(dismissals.get(itemCode));
    }

    Map<String, Answer> byItem() {
        return answers;
    }
}
