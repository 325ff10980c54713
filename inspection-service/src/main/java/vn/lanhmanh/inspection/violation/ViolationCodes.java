package vn.lanhmanh.inspection.violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.platform.reference.ReferenceConfig;
import vn.lanhmanh.platform.reference.ReferenceFile;
import vn.lanhmanh.platform.reference.ReferenceRow;
import vn.lanhmanh.platform.web.Refusal;

/** The violation codes, each valid on the days its law is in force. */
@Startup
@ApplicationScoped
public class ViolationCodes {

    private final List<ViolationCode> codes;

    ViolationCodes(ReferenceConfig config) {
        codes = new ArrayList<>();
        ReferenceFile.open(
                        config.directory(),
                        "law/violation-codes.csv",
                        "code",
                        "name",
                        "prohibited_act",
                        "legal_basis",
                        "valid_from",
                        "valid_to")
                .rows()
                .forEach(row -> codes.add(code(row)));
    }

    private static ViolationCode code(ReferenceRow row) {
        return new ViolationCode(
                row.text("code"),
                row.text("name"),
                row.text("legal_basis"),
                row.optional("prohibited_act").isPresent() ? row.oneOf(ProhibitedAct.class, "prohibited_act") : null,
                row.date("valid_from"),
                row.optionalDate("valid_to").orElse(null));
    }

    /** @param act the prohibited act it stands for, null for any other violation */
    public record ViolationCode(
            String code, String name, String legalBasis, ProhibitedAct act, LocalDate validFrom, LocalDate validTo) {

        boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }
    }

    /** A code as it was valid on the day. */
    public Optional<ViolationCode> find(String code, LocalDate on) {
        return codes.stream()
                .filter(one -> one.code().equals(code) && one.validOn(on))
                .findFirst();
    }

    /**
     * The prohibited act that a code stands for on a day, empty for any other violation.
     *
     * @param stated the act the caller named, or null
     * @throws Refusal {@code unknown-violation-code} or {@code prohibited-act-mismatch} (422)
     */
    public Optional<ProhibitedAct> prohibitedAct(String code, LocalDate on, ProhibitedAct stated) {
        ViolationCode known = find(code, on).orElseThrow(() -> Refusal.unprocessable("unknown-violation-code", code)
                .field("violationCode"));
        if (stated != null && stated != known.act()) {
            throw Refusal.unprocessable("prohibited-act-mismatch", code).field("prohibitedAct");
        }
        return Optional.ofNullable(known.act());
    }
}
