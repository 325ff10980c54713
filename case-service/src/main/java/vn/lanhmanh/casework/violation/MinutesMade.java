package vn.lanhmanh.casework.violation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.violation.ViolationMinutes.SubjectKind;
import vn.lanhmanh.platform.events.Fact;

/**
 * What minutes tell other services: that they were drawn up, never about whom.
 *
 * @param inspectionId the inspection that found it; null without
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MinutesMade(
        UUID minutesId,
        UUID caseId,
        UUID inspectionId,
        SubjectKind subjectKind,
        Set<ProhibitedAct> acts,
        LocalDate madeOn,
        String communeCode,
        String districtCode)
        implements Fact {

    static MinutesMade of(ViolationMinutes minutes) {
        return new MinutesMade(
                minutes.id(),
                minutes.caseId(),
                minutes.inspectionId(),
                minutes.subjectKind(),
                minutes.acts(),
                minutes.days().madeOn(),
                minutes.communeCode(),
                minutes.districtCode());
    }

    @Override
    public String type() {
        return "violation-minutes.made.v1";
    }

    @Override
    public UUID aggregateId() {
        return minutesId;
    }
}
