package vn.lanhmanh.casework.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;
import vn.lanhmanh.platform.web.Refusal;

/** Ages, factors, ceilings and thresholds of the law, each as it holds on a day. */
@Startup
@ApplicationScoped
public class Rules {

    /** Rules this service asks for. */
    public enum Rule {
        AGE_INTENTIONAL_ACTS,
        AGE_FINE,
        AGE_ADULT,
        AGE_BOUGHT_MINOR,
        AGE_CRIMINAL_TRIAGE,
        MINOR_FINE_FACTOR,
        ORGANISATION_FACTOR,
        HOUSEHOLD_BUSINESS_FACTOR,
        WITNESSES_OF_REFUSED_SIGNATURE
    }

    /**
     * A rule in force.
     *
     * @param basis article and law it stands on
     */
    public record InForceRule(BigDecimal value, String basis) {

        public int whole() {
            return value.intValueExact();
        }
    }

    private record Row(String rule, InForce time, BigDecimal value, String basis, boolean enabled) {}

    private final List<Row> rows = new ArrayList<>();

    @Inject
    public Rules(ReferenceConfig config) {
        ReferenceFile.open(
                        config.directory(),
                        "law/rules.csv",
                        "rule",
                        "law_version",
                        "valid_from",
                        "valid_to",
                        "value",
                        "article",
                        "enabled")
                .rows()
                .forEach(row -> rows.add(read(row)));
    }

    private static Row read(ReferenceRow row) {
        return new Row(
                row.text("rule"),
                new InForce(row.date("valid_from"), row.optionalDate("valid_to").orElse(null)),
                row.optional("value").map(BigDecimal::new).orElse(null),
                (row.optional("article").orElse("") + " " + row.text("law_version")).strip(),
                row.yes("enabled"));
    }

    /** The rule on that day; {@code rule-not-verified} (422) when none is switched on. */
    public InForceRule require(Rule rule, LocalDate on) {
        return find(rule, on).orElseThrow(() -> Refusal.unprocessable("rule-not-verified", rule, on));
    }

    private Optional<InForceRule> find(Rule rule, LocalDate on) {
        return rows.stream()
                .filter(row -> row.rule().equals(rule.name()) && row.time().on(on))
                .filter(row -> row.enabled() && row.value() != null)
                .findFirst()
                .map(row -> new InForceRule(row.value(), row.basis()));
    }
}
