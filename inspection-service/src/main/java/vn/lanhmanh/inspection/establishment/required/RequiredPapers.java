package vn.lanhmanh.inspection.establishment.required;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.inspection.establishment.Paper.PaperType;
import vn.lanhmanh.inspection.establishment.Papers;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.risk.RiskSubject;
import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;

/** Which papers which establishments must hold, each rule on the days its law is in force. */
@Startup
@ApplicationScoped
public class RequiredPapers {

    private final List<Rule> rules;

    public RequiredPapers(ReferenceConfig config) {
        rules = ReferenceFile.open(
                        config.directory(),
                        "law/required-papers.csv",
                        "paper",
                        "holder",
                        "kind",
                        "valid_from",
                        "valid_to",
                        "source",
                        "verified")
                .rows()
                .stream()
                .filter(row -> row.yes("verified"))
                .map(Rule::of)
                .toList();
    }

    private enum Holder {
        EVERY,
        AT_RISK,
        CONDITIONAL,
        KIND
    }

    /** @param kind null unless the holder is one of a kind */
    private record Rule(
            PaperType paper, Holder holder, EstablishmentKind kind, LocalDate validFrom, LocalDate validTo) {

        static Rule of(ReferenceRow row) {
            row.text("source");
            Holder holder = row.oneOf(Holder.class, "holder");
            return new Rule(
                    row.oneOf(PaperType.class, "paper"),
                    holder,
                    holder == Holder.KIND ? row.oneOf(EstablishmentKind.class, "kind") : null,
                    row.date("valid_from"),
                    row.optionalDate("valid_to").orElse(null));
        }

        boolean binds(Particulars is, LocalDate on) {
            return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo)) && holds(is);
        }

        private boolean holds(Particulars is) {
            return switch (holder) {
                case EVERY -> true;
                case AT_RISK -> is.atRisk();
                case CONDITIONAL -> is.conditionalBusiness();
                case KIND -> is.kind() == kind;
            };
        }
    }

    Set<PaperType> of(Particulars is, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.binds(is, on))
                .map(Rule::paper)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PaperType.class)));
    }

    /** What the risk of an establishment is told from, by the papers required of it on that day. */
    public RiskSubject subject(Establishment establishment, LocalDate on) {
        Particulars is = establishment.particulars();
        return new Papers(establishment.papers()).risk(establishment.id(), is, of(is, on), on);
    }
}
