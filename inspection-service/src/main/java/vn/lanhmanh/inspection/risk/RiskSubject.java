package vn.lanhmanh.inspection.risk;

import java.util.Set;
import java.util.UUID;

/**
 * An establishment as its risk sees it on a day.
 *
 * @param missingPapers types of required papers it does not have
 * @param expiredPapers types of required papers that are no longer valid
 */
public record RiskSubject(
        UUID establishmentId, String kind, String communeCode, Set<String> missingPapers, Set<String> expiredPapers) {}
