package vn.lanhmanh.casework.law;

import java.time.LocalDate;
import java.util.List;

/**
 * A fine band of a decree, for an individual.
 *
 * @param min lower end in whole VND, null when not sourced
 * @param max upper end in whole VND, null when not sourced
 * @param warningAllowed whether a warning may stand instead of the fine
 * @param supplementary codes of the supplementary sanctions and remedies it allows
 * @param suspensionMonths shortest and longest suspension, null without
 * @param enabled false: shown, but applied by nobody
 */
public record Norm(
        String code,
        String decree,
        String article,
        String clause,
        ProhibitedAct act,
        Subject subject,
        String name,
        Long min,
        Long max,
        boolean warningAllowed,
        List<String> supplementary,
        Months suspensionMonths,
        LocalDate validFrom,
        LocalDate validTo,
        boolean enabled) {

    /** Whom the norm is for. */
    public enum Subject {
        PERSON,
        ESTABLISHMENT,
        /** The head of an establishment, answering for what happened there. */
        HEAD
    }

    public record Months(int min, int max) {}

    public boolean inForce(LocalDate on) {
        return new InForce(validFrom, validTo).on(on);
    }

    /** "Khoản 1 Điều 22 Nghị định 167/2013/NĐ-CP". */
    public String basis() {
        return (clause == null ? "" : "Khoản " + clause + " ") + "Điều " + article + " Nghị định " + decree;
    }
}
