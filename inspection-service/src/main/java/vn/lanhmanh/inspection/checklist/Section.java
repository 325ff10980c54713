package vn.lanhmanh.inspection.checklist;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A part of a checklist, which one agency of the team answers.
 *
 * @param code SECURITY, LABOUR, HEALTH, CULTURE, PROSTITUTION_LAW or another
 * @param agencyCode the agency that closes the part, null for the team as a whole
 */
public record Section(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String code,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 20) String agencyCode,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull Item> items) {

    /**
     * A question.
     *
     * @param code unique in the checklist and kept through its versions
     * @param violationCode the violation that a "no" means, null for none
     * @param required whether the part can be closed only with an answer to it
     */
    public record Item(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") String code,
            @NotBlank @Size(max = 1000) String text,
            @NotBlank @Size(max = 300) String legalBasis,
            @NotNull AnswerType answerType,
            @Size(max = 60) String violationCode,
            @NotNull Boolean required) {}
}
