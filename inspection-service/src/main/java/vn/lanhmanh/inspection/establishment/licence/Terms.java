package vn.lanhmanh.inspection.establishment.licence;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.inspection.establishment.Paper;
import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.inspection.establishment.Paper.Revocation;
import vn.lanhmanh.inspection.establishment.Paper.Suspension;
import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;
import vn.lanhmanh.platform.web.Refusal;

/** For how long the law lets the use of a paper be taken: by a sanction, or by a management measure. */
@Startup
@ApplicationScoped
public class Terms {

    private final List<Term> terms;

    Terms(ReferenceConfig config) {
        terms = ReferenceFile.open(
                        config.directory(),
                        "law/suspension-terms.csv",
                        "measure",
                        "paper",
                        "min_months",
                        "max_months",
                        "valid_from",
                        "valid_to",
                        "source",
                        "verified")
                .rows()
                .stream()
                .filter(row -> row.yes("verified"))
                .map(Term::of)
                .toList();
    }

    private enum Measure {
        SUSPENSION,
        REVOCATION
    }

    /** @param paper null for papers of any type */
    private record Term(
            Measure measure, PaperType paper, int min, int max, LocalDate validFrom, LocalDate validTo, String source) {

        static Term of(ReferenceRow row) {
            return new Term(
                    row.oneOf(Measure.class, "measure"),
                    row.optional("paper").isPresent() ? row.oneOf(PaperType.class, "paper") : null,
                    months(row, "min_months"),
                    months(row, "max_months"),
                    row.date("valid_from"),
                    row.optionalDate("valid_to").orElse(null),
                    row.text("source"));
        }

        private static int months(ReferenceRow row, String column) {
            String text = row.text(column);
            if (!text.matches("[1-9]\\d{0,2}")) {
                throw row.broken("column \"" + column + "\": \"" + text + "\" is no number of months");
            }
            return Integer.parseInt(text);
        }

        boolean rules(Measure what, PaperType which, LocalDate on) {
            return measure == what
                    && (paper == null || paper == which)
                    && !on.isBefore(validFrom)
                    && (validTo == null || !on.isAfter(validTo));
        }

        /** The last day may be counted with or without the first. */
        boolean lets(LocalDate from, LocalDate until) {
            return !until.isBefore(from.plusMonths(min).minusDays(1)) && !until.isAfter(from.plusMonths(max));
        }
    }

    /** Refuses {@code term-outside-law} (422) what a paper says of a suspension or a revocation. */
    public void check(Paper paper) {
        Suspension suspension = paper.suspension();
        if (suspension != null) {
            check(Measure.SUSPENSION, paper.type(), suspension.from(), suspension.until(), "papers.suspension.until");
        }
        Revocation revocation = paper.revocation();
        if (revocation != null && revocation.until() != null) {
            check(Measure.REVOCATION, paper.type(), revocation.on(), revocation.until(), "papers.revocation.until");
        }
    }

    /** Refuses {@code term-outside-law} (422) a suspension by sanction of any paper. */
    void checkSuspension(LocalDate from, LocalDate until) {
        check(Measure.SUSPENSION, null, from, until, "until");
    }

    private void check(Measure what, PaperType which, LocalDate from, LocalDate until, String field) {
        terms.stream()
                .filter(term -> term.rules(what, which, from) && !term.lets(from, until))
                .findFirst()
                .ifPresent(term -> {
                    throw Refusal.unprocessable("term-outside-law", term.min(), term.max())
                            .basis(term.source())
                            .field(field);
                });
    }
}
