package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.inspection.establishment.licence.Withholding;
import vn.lanhmanh.platform.web.Refusal;

/**
 * A paper of an establishment.
 *
 * @param number of every paper but a commitment, which may have none
 * @param expiresOn the last day it is valid, null for no end
 * @param suspension the sanction that takes its use away for a time (tước quyền sử dụng)
 * @param revocation the management measure that takes it back (thu hồi); another decision than the suspension
 */
@Embeddable
public record Paper(
        @NotNull @Enumerated(EnumType.STRING) PaperType type,
        @Size(min = 1, max = 100) @Pattern(regexp = NUMBER) String number,
        @NotBlank @Size(max = 200) String issuer,
        @NotNull LocalDate issuedOn,
        LocalDate expiresOn,
        @Valid Suspension suspension,
        @Valid Revocation revocation) {

    /** Numbers and symbols of papers and decisions, such as 12/2019/GCN-ANTT. */
    public static final String NUMBER = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]*";

    /** What the inspection asks for first (Decree 178/2004, Art. 11; Decree 96/2016 for security and order). */
    public enum PaperType {
        BUSINESS_REGISTRATION,
        SECURITY_CERTIFICATE,
        CONDITION_LICENCE,
        HEALTH,
        COMMITMENT,
        LODGING_CLASS;

        /** Whether it always has a number; a commitment to the commune usually has none. */
        public boolean numbered() {
            return this != COMMITMENT;
        }
    }

    /** What a paper is worth on a day. */
    public enum PaperStatus {
        VALID,
        EXPIRED,
        SUSPENDED,
        REVOKED
    }

    /** A sanction decision: both days included. */
    @Embeddable
    @Schema(name = "PaperSuspension")
    public record Suspension(
            @Column(name = "suspension_number") @NotBlank @Size(max = 100) @Pattern(regexp = NUMBER)
                    String decisionNumber,
            @Column(name = "suspended_from") @NotNull LocalDate from,
            @Column(name = "suspended_until") @NotNull LocalDate until) {}

    /**
     * A decision of the police (Decree 96/2016, Art. 18).
     *
     * @param until the last day, null for good
     */
    @Embeddable
    public record Revocation(
            @Column(name = "revocation_number") @NotBlank @Size(max = 100) @Pattern(regexp = NUMBER)
                    String decisionNumber,
            @Column(name = "revoked_on") @NotNull LocalDate on,
            @Column(name = "revoked_until") LocalDate until) {}

    /** Refuses (422) a number left out and days that are out of order. */
    public void check() {
        if (number == null && type.numbered()) {
            throw Refusal.unprocessable("paper-without-number").field("papers.number");
        }
        inOrder("issuedOn", issuedOn, "expiresOn", expiresOn);
        if (suspension != null) {
            inOrder("suspension.from", suspension.from(), "suspension.until", suspension.until());
        }
        if (revocation != null) {
            inOrder("revocation.on", revocation.on(), "revocation.until", revocation.until());
        }
    }

    private static void inOrder(String first, LocalDate from, String second, LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw Refusal.unprocessable("date-out-of-order", "papers." + second, "papers." + first)
                    .field("papers." + second);
        }
    }

    /** The revocation counts before the suspension, both before the end of its term. */
    public PaperStatus status(LocalDate on) {
        if (revocation != null && within(on, revocation.on(), revocation.until())) {
            return PaperStatus.REVOKED;
        }
        if (suspension != null && within(on, suspension.from(), suspension.until())) {
            return PaperStatus.SUSPENDED;
        }
        return within(on, LocalDate.MIN, expiresOn) ? PaperStatus.VALID : PaperStatus.EXPIRED;
    }

    /** The same as sanctions told against its holder let it count: none is worth more for being told. */
    public PaperStatus status(LocalDate on, List<Withholding> withheld) {
        PaperStatus own = status(on);
        boolean taken = withheld.stream().anyMatch(one -> one.takes(type, on));
        return taken && own != PaperStatus.REVOKED ? PaperStatus.SUSPENDED : own;
    }

    /** The days from which it may be worth something else. */
    Stream<LocalDate> turns() {
        return Stream.of(
                        after(expiresOn),
                        suspension == null ? null : suspension.from(),
                        suspension == null ? null : after(suspension.until()),
                        revocation == null ? null : revocation.on(),
                        revocation == null ? null : after(revocation.until()))
                .filter(Objects::nonNull);
    }

    private static LocalDate after(LocalDate last) {
        return last == null ? null : last.plusDays(1);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
