package vn.lanhmanh.casework.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.protection.AgeBand;
import vn.lanhmanh.casework.violation.ViolationMinutes.SubjectKind;
import vn.lanhmanh.platform.events.Fact;

/** What a sanction tells other services. */
public sealed interface SanctionEvent extends Fact {

    UUID sanctionId();

    @Override
    default UUID aggregateId() {
        return sanctionId();
    }

    /** @param personKey pseudonym of the person for the year of the decision */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Issued(
            UUID sanctionId,
            UUID caseId,
            UUID inspectionId,
            UUID establishmentId,
            SubjectKind subjectKind,
            String personKey,
            List<ProhibitedAct> acts,
            List<SanctionItem.MainForm> mainForms,
            long amount,
            String titleLevel,
            boolean licenceSuspension,
            Integer licenceSuspensionMonths,
            LocalDate decidedOn,
            String communeCode,
            String districtCode,
            AgeBand ageBand,
            Identity.Sex sex,
            Identity.NationalityGroup nationalityGroup)
            implements SanctionEvent {

        @Override
        public String type() {
            return "sanction.issued.v1";
        }
    }

    record Executed(UUID sanctionId, UUID caseId, LocalDate executedOn, long collected, String districtCode)
            implements SanctionEvent {

        @Override
        public String type() {
            return "sanction.executed.v1";
        }
    }
}
