package vn.lanhmanh.casework.erasure;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.platform.web.Versioned;

/**
 * An erasure as it is shown.
 *
 * @param subjectId the person, or the tip whose informant it is
 * @param reason only where one erasure is shown; so is that of a rejection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErasureView(
        UUID id,
        long version,
        UUID subjectId,
        Erasure.State state,
        String legalBasis,
        String decisionNumber,
        LocalDate requestedOn,
        LocalDate decidedOn,
        String reason,
        String rejectionReason)
        implements Versioned {

    static ErasureView from(Erasure erasure) {
        return telling(erasure, null, null);
    }

    static ErasureView telling(Erasure erasure, String reason, String rejection) {
        return new ErasureView(
                erasure.id(),
                erasure.version(),
                erasure.subject().id(),
                erasure.state(),
                erasure.ground().legalBasis(),
                erasure.ground().decisionNumber(),
                erasure.ground().on(),
                erasure.decidedOn(),
                reason,
                rejection);
    }

    /** @param reason sealed */
    public record ErasureRequest(
            @NotBlank @Size(min = 5, max = 500) String reason,
            @Schema(description = "The article; without names or anything else that tells who the person is")
                    @NotBlank
                    @Size(min = 5, max = 300)
                    String legalBasis,
            @NotBlank @Size(max = 60) String decisionNumber) {}

    public record RejectionRequest(@NotBlank @Size(min = 5, max = 500) String reason) {}
}
