package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A paper of an establishment.
 *
 * @param expiresOn the last day it is valid, null for no end
 */
@Embeddable
public record Paper(
        @NotNull @Enumerated(EnumType.STRING) PaperType type,
        @NotBlank @Size(max = 100) String number,
        @NotBlank @Size(max = 200) String issuer,
        @NotNull LocalDate issuedOn,
        LocalDate expiresOn) {

    /** What the inspection asks for first (Decree 178/2004, Art. 11; Decree 96/2016 for security and order). */
    public enum PaperType {
        BUSINESS_REGISTRATION,
        SECURITY_CERTIFICATE,
        CONDITION_LICENCE,
        HEALTH,
        COMMITMENT
    }

    boolean expired(LocalDate on) {
        return expiresOn != null && expiresOn.isBefore(on);
    }
}
