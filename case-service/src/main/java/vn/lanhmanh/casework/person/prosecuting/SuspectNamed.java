package vn.lanhmanh.casework.person.prosecuting;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.person.InvolvedPerson;
import vn.lanhmanh.casework.person.PersonDossier.Figures;
import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.protection.AgeBand;
import vn.lanhmanh.platform.events.Fact;

/**
 * A person of a case is accused by the file that was sent to the criminal bodies.
 *
 * @param personKey pseudonym of the person for the year of the transfer
 * @param article of the Penal Code under which the file was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuspectNamed(
        UUID caseId,
        UUID inspectionId,
        String personKey,
        InvolvedPerson.Role personRole,
        String article,
        LocalDate transferredOn,
        String communeCode,
        String districtCode,
        AgeBand ageBand,
        Identity.Sex sex,
        Identity.NationalityGroup nationalityGroup)
        implements Fact {

    static SuspectNamed of(CaseFile file, Figures figures) {
        return new SuspectNamed(
                file.id(),
                file.origin().inspectionId(),
                figures.yearKey(),
                figures.role(),
                file.transfer().articleNumber(),
                file.transfer().on(),
                file.origin().communeCode(),
                file.origin().districtCode(),
                figures.ageBand(),
                figures.sex(),
                figures.nationalityGroup());
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }

    @Override
    public String type() {
        return "suspect.named.v1";
    }
}
