package vn.lanhmanh.inspection.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import vn.lanhmanh.inspection.evidence.intake.Showing;
import vn.lanhmanh.platform.web.Versioned;

/**
 * A piece of evidence as callers see it; the file itself is a resource of its own.
 *
 * @param sha256 of the file as it came, in hexadecimal digits
 * @param showing what is shown of it: without metadata, as it came, or not at all
 * @param takenByMemberId absent when the one who sent it took it
 * @param addedLater it came after the inspection was completed
 * @param scannedAt when no malware was found in it; absent when nobody looked
 * @param withdrawal absent while it counts
 */
public record EvidenceView(
        UUID id,
        long version,
        UUID inspectionId,
        UUID findingId,
        String note,
        String mediaType,
        long size,
        String sha256,
        Showing showing,
        UUID takenByMemberId,
        Instant takenAt,
        Instant receivedAt,
        UUID receivedBy,
        boolean addedLater,
        Instant scannedAt,
        WithdrawalView withdrawal,
        List<HandoverView> handovers)
        implements Versioned {

    public record WithdrawalView(Instant at, UUID by, String reason) {

        static WithdrawalView from(Evidence.Withdrawal is) {
            return new WithdrawalView(is.withdrawnAt(), is.withdrawnBy(), is.withdrawalReason());
        }
    }

    /** @param recordedBy the subject of the account that noted it */
    public record HandoverView(
            String toAgency, String toTitle, LocalDate on, String reason, UUID recordedBy, Instant recordedAt) {

        static HandoverView from(Handover is) {
            return new HandoverView(
                    is.toAgency(), is.toTitle(), is.handedOn(), is.reason(), is.recordedBy(), is.recordedAt());
        }
    }

    /**
     * What the camera said; anybody can set a camera's clock.
     *
     * @param takenLocally by the clock of the camera
     * @param latitude in degrees
     */
    public record CaptureView(LocalDateTime takenLocally, Double latitude, Double longitude) {

        static CaptureView from(Capture is) {
            return new CaptureView(is.takenLocally(), is.latitude(), is.longitude());
        }
    }

    static EvidenceView from(Evidence evidence) {
        Evidence.Content content = evidence.content();
        Evidence.Origin origin = evidence.origin();
        return new EvidenceView(
                evidence.id(),
                evidence.version(),
                evidence.inspectionId(),
                evidence.findingId(),
                evidence.note(),
                content.mediaType(),
                content.size(),
                content.sha256(),
                content.showing(),
                origin.takenByMemberId(),
                origin.takenAt(),
                origin.receivedAt(),
                origin.receivedBy(),
                origin.addedLater(),
                content.scannedAt(),
                evidence.withdrawal().map(WithdrawalView::from).orElse(null),
                evidence.handovers().stream().map(HandoverView::from).toList());
    }
}
