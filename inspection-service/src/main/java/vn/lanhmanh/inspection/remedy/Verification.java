package vn.lanhmanh.inspection.remedy;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a team saw of a remedy.
 *
 * @param inspectionId the re-inspection that saw it, null where no inspection did
 * @param dueOn the new due date of what is not fulfilled; not given for what is
 */
public record Verification(
        @NotNull LocalDate verifiedOn,
        @NotNull Boolean fulfilled,
        @NotBlank @Size(max = 5_000) String note,
        UUID inspectionId,
        LocalDate dueOn) {}
