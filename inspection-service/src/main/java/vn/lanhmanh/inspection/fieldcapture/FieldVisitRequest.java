package vn.lanhmanh.inspection.fieldcapture;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.lanhmanh.inspection.violation.ProhibitedAct;
import vn.lanhmanh.inspection.visit.InspectionResource.CompletionRequest;
import vn.lanhmanh.inspection.visit.InspectionResource.FindingRequest;
import vn.lanhmanh.inspection.visit.assignment.Officers;
import vn.lanhmanh.inspection.visit.part.Answer;

/**
 * A whole visit, recorded without a connection.
 *
 * @param clientId made by the client; the same visit is sent again under the same id
 * @param basedOnVersion the version of the inspection that the client read
 * @param officers for a sector inspection, in place of members
 * @param checklistId the checklist it was recorded with, absent when that is taken already or there is none
 * @param dismissals why an answer stands for no violation after all
 * @param closedParts the parts of agencies that are closed with it
 * @param completion how it ended, absent while it goes on
 */
public record FieldVisitRequest(
        @NotNull UUID clientId,
        @NotNull UUID inspectionId,
        @NotNull @Min(0) Long basedOnVersion,
        @NotNull Instant startedAt,
        @Size(min = 1, max = 50) List<@NotNull UUID> presentMemberIds,
        @Size(min = 1, max = 20) List<@Valid @NotNull Officers> officers,
        UUID checklistId,
        @Size(max = 500) List<@Valid @NotNull Answer> answers,
        @Size(max = 200) List<@Valid @NotNull FieldFinding> findings,
        @Size(max = 500) List<@Valid @NotNull FieldDismissal> dismissals,
        @Size(max = 20) List<@Valid @NotNull FieldPart> closedParts,
        @Valid CompletionRequest completion) {

    /** A violation under an id made by the client. */
    public record FieldFinding(
            @NotNull UUID clientId,
            @NotBlank String violationCode,
            @NotBlank @Size(max = 5_000) String description,
            ProhibitedAct prohibitedAct) {

        FindingRequest request() {
            return new FindingRequest(violationCode, description, prohibitedAct);
        }

        String told() {
            return violationCode + ": " + description;
        }
    }

    public record FieldDismissal(@NotBlank String itemCode, @NotBlank @Size(max = 1_000) String reason) {}

    /** @param reason why the leader closes it in place of the agency; not needed for the own agency */
    public record FieldPart(@NotBlank String agencyCode, @Size(max = 1_000) String reason) {}

    List<Answer> answersOrNone() {
        return answers == null ? List.of() : answers;
    }

    List<FieldFinding> foundOrNone() {
        return findings == null ? List.of() : findings;
    }

    List<FieldDismissal> dismissedOrNone() {
        return dismissals == null ? List.of() : dismissals;
    }

    List<FieldPart> closedOrNone() {
        return closedParts == null ? List.of() : closedParts;
    }

    /** Never the words, should the record ever meet a log. */
    @Override
    public String toString() {
        return "FieldVisitRequest[" + clientId + "]";
    }
}
