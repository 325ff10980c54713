package vn.lanhmanh.inspection.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import vn.lanhmanh.inspection.evidence.intake.Showing;
import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.events.Aggregate;
import vn.lanhmanh.platform.web.Refusal;

/** A photo or document that an inspection rests on; it stays as it came. */
@Entity
@Table(name = "evidence")
public class Evidence implements Aggregate {

    /**
     * The file.
     *
     * @param originalId the attachment as it came
     * @param shownId the attachment that is shown, null when it is not shown
     * @param scannedAt when no malware was found in it, null when nobody looked
     */
    @Embeddable
    record Content(
            String mediaType,
            long size,
            String sha256,
            UUID originalId,
            UUID shownId,
            @Enumerated(EnumType.STRING) Showing showing,
            Instant scannedAt) {}

    /**
     * Where it came from.
     *
     * @param takenByMemberId the member who took it; null when the one who sent it did
     * @param receivedBy the subject of the caller who sent it
     * @param addedLater it came after the inspection was completed
     */
    @Embeddable
    record Origin(UUID takenByMemberId, Instant takenAt, Instant receivedAt, UUID receivedBy, boolean addedLater) {}

    /** Why it does not count any more. */
    @Embeddable
    record Withdrawal(Instant withdrawnAt, UUID withdrawnBy, String withdrawalReason) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID inspectionId;

    private UUID findingId;

    private String note;

    @Embedded
    private Content content;

    @Embedded
    private Origin origin;

    @Embedded
    private Withdrawal withdrawal;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "evidence_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Handover> handovers = new ArrayList<>();

    private Instant changedAt;

    @Transient
    private final Facts facts = new Facts();

    protected Evidence() {}

    Evidence(UUID inspectionId, UUID findingId, String note, Content content, Origin origin) {
        this.id = RecordId.next();
        this.inspectionId = inspectionId;
        this.findingId = findingId;
        this.note = note;
        this.content = content;
        this.origin = origin;
        this.changedAt = origin.receivedAt();
    }

    /**
     * Notes to whom it was handed, after it was taken and after whoever had it before; {@code field} tells the day.
     *
     * @throws Refusal {@code illegal-transition} (409) once withdrawn, {@code date-out-of-order} (422)
     */
    void handOver(Handover handover, LocalDate takenOn, String field) {
        expectNotWithdrawn("hand over");
        LocalDate since = handovers.isEmpty()
                ? takenOn
                : handovers.get(handovers.size() - 1).handedOn();
        if (handover.handedOn().isBefore(since)) {
            throw Refusal.unprocessable("date-out-of-order", field, handovers.isEmpty() ? "takenAt" : "handovers.on")
                    .field(field);
        }
        handovers.add(handover);
        changedAt = handover.recordedAt();
    }

    /** It does not count any more; file and record stay. */
    void withdraw(Withdrawal reason) {
        expectNotWithdrawn("withdraw");
        this.withdrawal = reason;
        changedAt = reason.withdrawnAt();
    }

    private void expectNotWithdrawn(String verb) {
        if (withdrawal != null) {
            throw Refusal.conflict("illegal-transition", verb, "WITHDRAWN");
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    UUID findingId() {
        return findingId;
    }

    String note() {
        return note;
    }

    public String mediaType() {
        return content.mediaType();
    }

    /** Of the file as it came, in hexadecimal digits. */
    public String sha256() {
        return content.sha256();
    }

    Content content() {
        return content;
    }

    Origin origin() {
        return origin;
    }

    Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    List<Handover> handovers() {
        return List.copyOf(handovers);
    }
}
