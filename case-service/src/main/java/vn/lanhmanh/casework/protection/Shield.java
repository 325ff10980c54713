package vn.lanhmanh.casework.protection;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.platform.web.Refusal;

/** Stands between a person and a sanction: what may never be drafted, whoever asks. */
@ApplicationScoped
public class Shield {

    private static final String MINORS = "Điều 22, 134, 135 Luật Xử lý vi phạm hành chính";
    private static final String VICTIMS = "Luật Phòng, chống mua bán người 66/2011/QH12";

    /**
     * What is known of whoever is to be sanctioned.
     *
     * @param ageShown false when the band was taken for want of a date of birth
     * @param seller whether the person sold
     */
    public record Subject(AgeBand band, boolean ageShown, boolean seller, Protection protection) {}

    /** Refuses a sanction of a victim, of a child, and of a minor seller whom nobody has screened. */
    public void requireSanctionable(Subject subject) {
        if (subject.protection().bars()) {
            throw Refusal.conflict("victim-protected").basis(VICTIMS);
        }
        if (subject.band().minor() && subject.seller() && subject.protection() == Protection.NOT_SCREENED) {
            throw Refusal.conflict("screening-required").basis("Điều 51, 52 Luật Trẻ em 102/2016/QH13; " + MINORS);
        }
        if (subject.band() == AgeBand.UNDER_14) {
            String key = subject.ageShown() ? "under-age" : "age-not-shown";
            throw Refusal.conflict(key).basis("Điều 5 Luật Xử lý vi phạm hành chính");
        }
    }

    /** Refuses a fine of whoever may only be warned. */
    public void requireFineAllowed(Subject subject) {
        if (subject.band() == AgeBand.UNDER_14 || subject.band() == AgeBand.FROM_14) {
            throw Refusal.unprocessable("minor-warning-only").basis(MINORS).field("mainForm");
        }
    }

    /** Refuses any supplementary measure against a minor but confiscation. */
    public void requireSupplementaryAllowed(Subject subject, List<String> supplementary) {
        if (subject.band().minor() && supplementary.stream().anyMatch(form -> !form.equals("CONFISCATION"))) {
            throw Refusal.unprocessable("minor-confiscation-only").basis(MINORS).field("supplementary");
        }
    }
}
