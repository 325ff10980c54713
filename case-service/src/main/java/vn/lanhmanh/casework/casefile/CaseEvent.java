package vn.lanhmanh.casework.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import vn.lanhmanh.casework.casefile.ending.Outcome;
import vn.lanhmanh.platform.events.Fact;

/** What a case tells other services. */
public sealed interface CaseEvent extends Fact {

    UUID caseId();

    @Override
    default UUID aggregateId() {
        return caseId();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opened(
            UUID caseId,
            String number,
            Origin.Kind kind,
            Origin.Source origin,
            String communeCode,
            String districtCode,
            UUID establishmentId,
            String establishmentKind,
            UUID inspectionId,
            UUID tipId,
            LocalDate detectedOn,
            Set<Origin.Flag> flags)
            implements CaseEvent {

        static Opened of(CaseFile file) {
            Origin from = file.origin();
            return new Opened(
                    file.id(),
                    file.cover().fullNumber(),
                    file.cover().kind(),
                    from.source(),
                    from.communeCode(),
                    from.districtCode(),
                    from.standingEstablishmentId(),
                    from.establishmentKind(),
                    from.inspectionId(),
                    from.tipId(),
                    from.detectedOn(),
                    file.cover().flags());
        }

        @Override
        public String type() {
            return "case.opened.v1";
        }
    }

    /** @param reopened true when the case had ended and goes on; null otherwise */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Classified(
            UUID caseId,
            UUID inspectionId,
            @JsonProperty("as") CaseFile.State as,
            LocalDate on,
            String districtCode,
            Boolean reopened)
            implements CaseEvent {

        static Classified of(CaseFile file, LocalDate on, Boolean reopened) {
            Origin from = file.origin();
            return new Classified(file.id(), from.inspectionId(), file.state(), on, from.districtCode(), reopened);
        }

        @Override
        public String type() {
            return "case.classified.v1";
        }
    }

    /** @param article of the Penal Code under which the file was sent to the criminal bodies, if it was */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Concluded(
            UUID caseId,
            UUID inspectionId,
            Origin.Kind kind,
            Outcome outcome,
            Outcome.Reason reason,
            String article,
            LocalDate on,
            String districtCode)
            implements CaseEvent {

        static Concluded of(CaseFile file) {
            var end = file.ending().conclusion();
            var sent = file.transfer();
            return new Concluded(
                    file.id(),
                    file.origin().inspectionId(),
                    file.cover().kind(),
                    end.outcome(),
                    end.reason(),
                    sent == null ? null : sent.articleNumber(),
                    end.on(),
                    file.origin().districtCode());
        }

        @Override
        public String type() {
            return "case.concluded.v1";
        }
    }
}
