package vn.lanhmanh.casework.sanction;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.office.Codes;

/**
 * The sanction of one act: exactly one main form, and what the law proposed for it.
 *
 * @param amount whole VND; 0 for a warning
 * @param proposed the middle of the band (Law 15/2012, Art. 23(4)); 0 for a warning
 * @param lowest lower end of the band for this subject
 * @param highest upper end of the band for this subject
 * @param normHighest upper end of the norm for an adult individual, which competence is measured by
 */
@Embeddable
public record SanctionItem(
        @Column(name = "norm_code") String normCode,
        @Enumerated(EnumType.STRING) ProhibitedAct act,
        @Enumerated(EnumType.STRING) @Column(name = "main_form") MainForm mainForm,
        long amount,
        long proposed,
        long lowest,
        long highest,
        @Column(name = "norm_highest") long normHighest,
        @Column(name = "circumstance_codes") String circumstanceCodes) {

    public enum MainForm {
        WARNING,
        FINE
    }

    List<String> circumstances() {
        return Codes.split(circumstanceCodes);
    }
}
