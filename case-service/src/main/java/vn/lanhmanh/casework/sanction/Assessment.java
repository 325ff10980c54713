package vn.lanhmanh.casework.sanction;

import java.util.EnumSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.casework.law.Norm;
import vn.lanhmanh.casework.law.Norms;
import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.office.Codes;
import vn.lanhmanh.casework.protection.AgeBand;
import vn.lanhmanh.casework.protection.Shield;
import vn.lanhmanh.casework.sanction.SanctionItem.MainForm;
import vn.lanhmanh.casework.sanction.SanctionResource.ItemRequest;
import vn.lanhmanh.casework.sanction.SanctionResource.SanctionRequest;
import vn.lanhmanh.casework.violation.ViolationMinutes;
import vn.lanhmanh.platform.web.Refusal;

/** Measures a drafted sanction by the norms of the day of the act and proposes the amounts. */
@ApplicationScoped
class Assessment {

    private static final String ONE_MAIN_FORM = "Điều 21, Khoản 1 Điều 67 Luật Xử lý vi phạm hành chính";
    private static final String MIDDLE = "Khoản 4 Điều 23 Luật Xử lý vi phạm hành chính";

    private final Norms norms;
    private final Shield shield;
    private final LiableReader liables;

    Assessment(Norms norms, Shield shield, LiableReader liables) {
        this.norms = norms;
        this.shield = shield;
        this.liables = liables;
    }

    /** Refuses whoever may not be sanctioned; asked at the draft and again at the issue. */
    Liable requireSanctionable(ViolationMinutes minutes) {
        var liable = liables.read(minutes);
        if (liable.person() != null) {
            shield.requireSanctionable(liable.person());
        }
        return liable;
    }

    /** One item for each act of the minutes, each within its band. */
    List<SanctionItem> assess(ViolationMinutes minutes, SanctionRequest request) {
        var liable = requireSanctionable(minutes);
        var acts = EnumSet.noneOf(ProhibitedAct.class);
        var items = request.items().stream()
                .map(item -> item(minutes, liable, item))
                .toList();
        boolean once = items.stream().allMatch(item -> acts.add(item.act()));
        if (!once || !acts.equals(minutes.acts())) {
            throw Refusal.unprocessable("one-main-form-per-act", Codes.join(minutes.acts()))
                    .basis(ONE_MAIN_FORM)
                    .field("items");
        }
        requireSupplementary(minutes, liable, request);
        return items;
    }

    private SanctionItem item(ViolationMinutes minutes, Liable liable, ItemRequest asked) {
        Norm norm = norms.require(asked.normCode(), minutes.days().actOn());
        if (!liable.normSubjects().contains(norm.subject())) {
            throw Refusal.unprocessable("norm-for-another-subject", norm.code())
                    .basis(norm.basis())
                    .field("normCode");
        }
        return asked.mainForm() == MainForm.WARNING ? warning(norm, liable, asked) : fine(norm, liable, asked);
    }

    private static SanctionItem warning(Norm norm, Liable liable, ItemRequest asked) {
        boolean youngest = liable.person() != null && liable.person().band() == AgeBand.FROM_14;
        if (!norm.warningAllowed() && !youngest) {
            throw Refusal.unprocessable("warning-not-allowed", norm.code())
                    .basis(norm.basis())
                    .field("mainForm");
        }
        if (asked.amount() != null && asked.amount() != 0) {
            throw Refusal.unprocessable("warning-with-amount").field("amount");
        }
        return new SanctionItem(
                norm.code(), norm.act(), MainForm.WARNING, 0, 0, 0, 0, norm.max(), Codes.join(asked.circumstances()));
    }

    private SanctionItem fine(Norm norm, Liable liable, ItemRequest asked) {
        if (liable.person() != null) {
            shield.requireFineAllowed(liable.person());
        }
        long lowest = liable.times(norm.min());
        long highest = liable.times(norm.max());
        long proposed = liable.times((norm.min() + norm.max()) / 2);
        long amount = asked.amount() == null ? proposed : asked.amount();
        if (amount < lowest || amount > highest) {
            throw Refusal.unprocessable("amount-outside-band", lowest, highest)
                    .basis(norm.basis())
                    .field("amount");
        }
        requireReason(amount, proposed, asked);
        return new SanctionItem(
                norm.code(),
                norm.act(),
                MainForm.FINE,
                amount,
                proposed,
                lowest,
                highest,
                norm.max(),
                Codes.join(asked.circumstances()));
    }

    /** Below the middle needs a mitigating circumstance, above it an aggravating one. */
    private static void requireReason(long amount, long proposed, ItemRequest asked) {
        String needed = amount < proposed ? "MITIGATING" : amount > proposed ? "AGGRAVATING" : "";
        boolean given = asked.circumstances() != null
                && asked.circumstances().stream().anyMatch(code -> code.startsWith(needed));
        if (!needed.isEmpty() && !given) {
            throw Refusal.unprocessable("circumstance-missing", proposed, needed)
                    .basis(MIDDLE)
                    .field("circumstances");
        }
    }

    private void requireSupplementary(ViolationMinutes minutes, Liable liable, SanctionRequest request) {
        var asked = request.supplementarySet();
        if (liable.person() != null) {
            shield.requireSupplementaryAllowed(liable.person(), List.copyOf(asked));
        }
        var applied = request.items().stream()
                .map(item -> norms.require(item.normCode(), minutes.days().actOn()))
                .toList();
        for (String form : asked) {
            if (applied.stream().noneMatch(norm -> norm.supplementary().contains(form))) {
                throw Refusal.unprocessable("supplementary-not-in-norm", form)
                        .basis(applied.get(0).basis())
                        .field("supplementary");
            }
        }
        if (asked.contains(Sanction.LICENCE_SUSPENSION)) {
            requireMonths(applied, request.suspensionMonths());
        }
    }

    private static void requireMonths(List<Norm> applied, Integer months) {
        Norm norm = applied.stream()
                .filter(one -> one.suspensionMonths() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable(
                        "norm-not-verified", applied.get(0).code()));
        var band = norm.suspensionMonths();
        if (months == null || months < band.min() || months > band.max()) {
            throw Refusal.unprocessable("suspension-months", band.min(), band.max())
                    .basis(norm.basis())
                    .field("suspensionMonths");
        }
    }
}
