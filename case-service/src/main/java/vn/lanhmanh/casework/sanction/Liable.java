package vn.lanhmanh.casework.sanction;

import java.math.BigDecimal;
import java.util.Set;

import vn.lanhmanh.casework.law.Norm;
import vn.lanhmanh.casework.protection.Shield;

/**
 * Whoever is to be sanctioned, as the law measures them.
 *
 * @param person null for an establishment
 * @param normSubjects the norms that are for them
 * @param factor what the band of an individual is multiplied by
 */
record Liable(Shield.Subject person, Set<Norm.Subject> normSubjects, BigDecimal factor) {

    long times(long amount) {
        return factor.multiply(BigDecimal.valueOf(amount)).longValue();
    }
}
