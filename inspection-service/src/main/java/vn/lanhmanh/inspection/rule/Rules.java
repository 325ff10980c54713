package vn.lanhmanh.inspection.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.inspection.rule.Rule.Topic;
import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;

/** The rules, each valid on the days its law is in force; those whose source is not verified stay off. */
@Startup
@ApplicationScoped
public class Rules {

    private final List<Rule> rules = new ArrayList<>();

    /** Stops the start when the file is broken. */
    public Rules(ReferenceConfig config) {
        ReferenceFile.open(
                        config.directory(),
                        "law/inspection-rules.csv",
                        "rule",
                        "number",
                        "source",
                        "valid_from",
                        "valid_to",
                        "verified")
                .rows()
                .stream()
                .filter(row -> row.yes("verified"))
                .forEach(row -> rules.add(apart(rule(row), row)));
    }

    private static Rule rule(ReferenceRow row) {
        Topic topic = row.oneOf(Topic.class, "rule");
        Integer number = row.optional("number").map(text -> number(text, row)).orElse(null);
        if (topic.counted() != (number != null)) {
            throw row.broken(topic + (topic.counted() ? " needs a number" : " has no number"));
        }
        return new Rule(
                topic,
                number,
                row.text("source"),
                row.date("valid_from"),
                row.optionalDate("valid_to").orElse(null));
    }

    private static int number(String text, ReferenceRow row) {
        if (!text.matches("[1-9]\\d?")) {
            throw row.broken("column \"number\": \"" + text + "\" is not a whole number from 1 to 99");
        }
        return Integer.parseInt(text);
    }

    private Rule apart(Rule rule, ReferenceRow row) {
        if (rules.stream().anyMatch(rule::overlaps)) {
            throw row.broken("two rules " + rule.topic() + " are in force at the same time");
        }
        return rule;
    }

    public Optional<Rule> inForce(Topic topic, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.topic() == topic && rule.validOn(on))
                .findFirst();
    }

    /** What the rule rests on, null on a day when it is not in force. */
    public String source(Topic topic, LocalDate on) {
        return inForce(topic, on).map(Rule::source).orElse(null);
    }
}
