package vn.lanhmanh.inspection.programme.proposal;

import java.util.Comparator;
import java.util.UUID;

import vn.lanhmanh.inspection.establishment.EstablishmentKind;
import vn.lanhmanh.inspection.risk.RiskScore;

/**
 * An establishment that may be chosen, or that would be if nothing barred it.
 *
 * @param score of its standing, or of the scoring once it is scored anew
 * @param bar why it may not be chosen, null when it may
 * @param risk null as long as only its standing is known
 */
record Candidate(
        UUID establishmentId,
        String code,
        String districtCode,
        EstablishmentKind kind,
        int score,
        String bar,
        RiskScore risk) {

    static final Comparator<Candidate> BY_RISK =
            Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::code);

    Candidate scored(RiskScore anew) {
        return new Candidate(establishmentId, code, districtCode, kind, anew.score(), bar, anew);
    }
}
