package vn.lanhmanh.casework.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;
import vn.lanhmanh.platform.web.Refusal;

/** The fine bands of the decrees. */
@Startup
@ApplicationScoped
public class Norms {

    private final List<Norm> norms = new ArrayList<>();

    @Inject
    public Norms(ReferenceConfig config) {
        ReferenceFile.open(
                        config.directory(),
                        "law/sanction-norms.csv",
                        "code",
                        "decree",
                        "article",
                        "clause",
                        "act",
                        "subject",
                        "min",
                        "max",
                        "warning_allowed",
                        "supplementary",
                        "valid_from",
                        "valid_to",
                        "enabled")
                .rows()
                .forEach(row -> norms.add(read(row)));
    }

    private static Norm read(ReferenceRow row) {
        Long min = row.optional("min").map(Long::valueOf).orElse(null);
        Long max = row.optional("max").map(Long::valueOf).orElse(null);
        if (row.yes("enabled") && (min == null || max == null || min > max)) {
            throw row.broken("a norm that is switched on needs a band");
        }
        return new Norm(
                row.text("code"),
                row.text("decree"),
                row.text("article"),
                row.optional("clause").orElse(null),
                row.oneOf(ProhibitedAct.class, "act"),
                row.oneOf(Norm.Subject.class, "subject"),
                row.text("name"),
                min,
                max,
                row.yes("warning_allowed"),
                row.optional("supplementary")
                        .map(list -> List.of(list.split(";")))
                        .orElse(List.of()),
                months(row),
                row.date("valid_from"),
                row.optionalDate("valid_to").orElse(null),
                row.yes("enabled"));
    }

    private static Norm.Months months(ReferenceRow row) {
        return row.optional("suspension_min_months")
                .map(min -> new Norm.Months(Integer.parseInt(min), Integer.parseInt(row.text("suspension_max_months"))))
                .orElse(null);
    }

    /** The norms of an act (null: of all acts) on a day, those switched off included. */
    public List<Norm> on(ProhibitedAct act, LocalDate day) {
        return norms.stream()
                .filter(norm -> norm.inForce(day) && (act == null || norm.act() == act))
                .toList();
    }

    /**
     * The norm to apply to an act of that day: {@code unknown-norm}, {@code norm-not-in-force} or
     * {@code norm-not-verified} (422) otherwise.
     */
    public Norm require(String code, LocalDate actOn) {
        List<Norm> named =
                norms.stream().filter(norm -> norm.code().equals(code)).toList();
        if (named.isEmpty()) {
            throw Refusal.unprocessable("unknown-norm", code).field("normCode");
        }
        Norm norm = named.stream()
                .filter(one -> one.inForce(actOn))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("norm-not-in-force", code, actOn)
                        .basis(named.get(0).basis())
                        .field("normCode"));
        if (!norm.enabled()) {
            throw Refusal.unprocessable("norm-not-verified", code)
                    .basis(norm.basis())
                    .field("normCode");
        }
        return norm;
    }
}
