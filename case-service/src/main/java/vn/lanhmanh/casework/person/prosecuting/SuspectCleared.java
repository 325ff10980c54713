package vn.lanhmanh.casework.person.prosecuting;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.person.InvolvedPerson;
import vn.lanhmanh.casework.person.PersonDossier.Figures;
import vn.lanhmanh.platform.events.Fact;

/**
 * A person of a case who was named is accused by its file no longer; why is not told.
 *
 * @param personKey the pseudonym under which the person was named
 * @param clearedOn day from which the naming counts no longer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuspectCleared(
        UUID caseId,
        UUID inspectionId,
        String personKey,
        InvolvedPerson.Role personRole,
        LocalDate transferredOn,
        LocalDate clearedOn,
        String communeCode,
        String districtCode)
        implements Fact {

    static SuspectCleared of(CaseFile file, Figures figures, LocalDate on) {
        return new SuspectCleared(
                file.id(),
                file.origin().inspectionId(),
                figures.yearKey(),
                figures.role(),
                file.transfer().on(),
                on,
                file.origin().communeCode(),
                file.origin().districtCode());
    }

    @Override
    public UUID aggregateId() {
        return caseId;
    }

    @Override
    public String type() {
        return "suspect.cleared.v1";
    }
}
