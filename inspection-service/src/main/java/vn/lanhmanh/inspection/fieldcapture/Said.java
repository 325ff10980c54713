package vn.lanhmanh.inspection.fieldcapture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import vn.lanhmanh.inspection.visit.assignment.Officers;
import vn.lanhmanh.inspection.visit.minutes.Result;
import vn.lanhmanh.inspection.visit.minutes.Signature;
import vn.lanhmanh.inspection.visit.part.Answer;

/**
 * What is said of a part of the minutes: keys and codes, each on a line of its own with what was typed behind it. What
 * goes on over more lines is indented there, so that no word can pass for a key.
 */
final class Said {

    private Said() {}

    /** Null for none. */
    static String answers(Collection<Answer> answers) {
        return joined(answers.stream().map(Said::answer).toList(), "\n");
    }

    static String answer(Answer is) {
        var lines = new ArrayList<String>();
        add(lines, is.itemCode(), is.value());
        add(lines, is.itemCode() + " note", is.note());
        return joined(lines, "\n");
    }

    private static void add(List<String> lines, String key, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(key + ": " + text.strip().lines().collect(Collectors.joining("\n  ")));
        }
    }

    private static String joined(List<String> values, String by) {
        return values.isEmpty() ? null : String.join(by, values);
    }

    static String signature(Signature is) {
        var lines = new ArrayList<String>();
        lines.add(is.state().name());
        add(lines, "representative", is.representative());
        add(lines, "refusalReason", is.refusalReason());
        if (is.witnesses() != null) {
            is.witnesses().forEach(one -> add(lines, "witness", one.fullName() + ", " + one.title()));
        }
        add(lines, "statement", is.statement());
        return joined(lines, "\n");
    }

    static String outcome(Result is) {
        var lines = new ArrayList<String>();
        if (is.reason() == null || is.reason().isBlank()) {
            lines.add(is.outcome().name());
        } else {
            add(lines, is.outcome().name(), is.reason());
        }
        if (is.witnesses() != null) {
            is.witnesses().forEach(these -> add(lines, "witnesses", these.title() + ": " + these.count()));
        }
        return joined(lines, "\n");
    }

    /** By title and number; null for none. */
    static String officers(List<Officers> officers) {
        return officers == null
                ? null
                : sorted(officers.stream()
                        .map(these -> these.title() + ": " + these.count())
                        .toList());
    }

    /** Null for none. */
    static String sorted(Collection<?> values) {
        return values == null
                ? null
                : joined(values.stream().map(Object::toString).sorted().toList(), ", ");
    }
}
