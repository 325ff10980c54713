package vn.lanhmanh.casework.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.person.InvolvedPerson;
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

    /**
     * @param personKey pseudonym of the person for the year of the decision
     * @param amounts fine of each act in VND, in the order of the acts; 0 for a warning
     * @param personRole what part the person had in the case
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Issued(
            UUID sanctionId,
            UUID caseId,
            UUID inspectionId,
            UUID establishmentId,
            SubjectKind subjectKind,
            String personKey,
            InvolvedPerson.Role personRole,
            List<ProhibitedAct> acts,
            List<SanctionItem.MainForm> mainForms,
            List<Long> amounts,
            long amount,
            String titleLevel,
            boolean licenceSuspension,
            Integer licenceSuspensionMonths,
            boolean expulsion,
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

    /**
     * The decision was taken back and counts no longer; told of no draft.
     *
     * @param establishmentId null for a person
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Annulled(
            UUID sanctionId,
            UUID caseId,
            UUID establishmentId,
            LocalDate decidedOn,
            LocalDate annulledOn,
            String districtCode)
            implements SanctionEvent {

        @Override
        public String type() {
            return "sanction.annulled.v1";
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
