package vn.lanhmanh.inspection.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.lanhmanh.platform.web.Versioned;

/**
 * What was handed on, to whom, and whether it arrived.
 *
 * @param teamId absent after an inspection of a sector agency
 * @param recordedBy the subject of the account that entered it
 * @param receivedOn absent while nobody has taken it, like the two after it
 */
public record ReferralView(
        UUID id,
        long version,
        UUID inspectionId,
        UUID teamId,
        ReferralReason reason,
        String toAgency,
        String toTitle,
        LocalDate referredOn,
        String documentNumber,
        List<UUID> evidenceIds,
        String note,
        UUID recordedBy,
        Instant recordedAt,
        LocalDate receivedOn,
        String receivedByTitle,
        String receiptNumber)
        implements Versioned {

    static ReferralView of(Referral referral) {
        Referral.Letter letter = referral.letter();
        var receipt = referral.receipt();
        return new ReferralView(
                referral.id(),
                referral.version(),
                referral.origin().inspectionId(),
                referral.origin().teamId(),
                letter.reason(),
                letter.toAgency(),
                letter.toTitle(),
                letter.referredOn(),
                letter.documentNumber(),
                referral.evidenceIds().stream().sorted().toList(),
                letter.note(),
                referral.recordedBy(),
                referral.recordedAt(),
                receipt.map(Referral.Receipt::receivedOn).orElse(null),
                receipt.map(Referral.Receipt::receivedByTitle).orElse(null),
                receipt.map(Referral.Receipt::receiptNumber).orElse(null));
    }
}
