package vn.lanhmanh.inspection.visit.minutes;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import vn.lanhmanh.platform.web.Refusal;

/**
 * Whether the establishment's representative signed the minutes; names stay in this service.
 *
 * @param representative name and title of who was asked to sign, null when nobody was there
 * @param refusalReason as the representative gave it, or that none was given; null unless refused
 * @param witnesses who saw the refusal
 * @param statement what the representative had to say ({@code ý kiến của cơ sở}), null for nothing
 */
@Embeddable
public record Signature(
        @Column(name = "signature") @NotNull @Enumerated(EnumType.STRING) SignatureState state,
        @Column(name = "signature_representative") @Size(max = 300) String representative,
        @Column(name = "signature_refusal_reason") @Size(max = 1000) String refusalReason,
        @Column(name = "signature_witnesses") @JdbcTypeCode(SqlTypes.JSON) @Size(max = 10)
                List<@Valid @NotNull Witness> witnesses,
        @Column(name = "signature_statement") @Size(max = 5000) String statement) {

    public enum SignatureState {
        SIGNED,
        REFUSED,
        /** Nobody of the establishment was there. */
        NOBODY_PRESENT
    }

    /** Somebody who attests the refusal. */
    public record Witness(@NotBlank @Size(max = 200) String fullName, @NotBlank @Size(max = 200) String title) {

        /** Never the name, should the record ever meet a log. */
        @Override
        public String toString() {
            return "Witness[" + title + "]";
        }
    }

    /**
     * Refuses {@code signature-refusal-incomplete} (422) for a refusal without a reason or a witness, and
     * {@code statement-of-nobody} (422) for words of somebody who was not there.
     */
    void check() {
        if (state == SignatureState.NOBODY_PRESENT && statement != null && !statement.isBlank()) {
            throw Refusal.unprocessable("statement-of-nobody").field("signature.statement");
        }
        boolean attested =
                refusalReason != null && !refusalReason.isBlank() && witnesses != null && !witnesses.isEmpty();
        if (state == SignatureState.REFUSED && !attested) {
            throw Refusal.unprocessable("signature-refusal-incomplete").field("signature");
        }
    }

    /** Never names or words, should the record ever meet a log. */
    @Override
    public String toString() {
        return "Signature[" + state + "]";
    }
}
