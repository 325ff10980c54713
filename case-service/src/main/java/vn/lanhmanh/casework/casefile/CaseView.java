package vn.lanhmanh.casework.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.lanhmanh.casework.casefile.crimesigns.CrimeSignal;
import vn.lanhmanh.casework.casefile.ending.Outcome;
import vn.lanhmanh.casework.deadline.Deadline;
import vn.lanhmanh.casework.prosecution.Transfer;
import vn.lanhmanh.platform.web.Versioned;

/**
 * A case without any person.
 *
 * @param findingsWithdrawn whether corrections of the minutes have withdrawn every finding that opened the case; absent for
 *     a case of no inspection
 * @param agency who handles it; absent until somebody takes it up
 * @param signals facts that speak for a crime
 * @param reopenedOn when an end as sanctioned fell that no decision bore any more; absent where none did
 * @param findings only when a single case is read
 * @param deadlines only when a single case is read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        UUID id,
        long version,
        String number,
        Origin.Kind kind,
        CaseFile.State state,
        Origin.Source origin,
        UUID inspectionId,
        Boolean findingsWithdrawn,
        UUID tipId,
        UUID establishmentId,
        String communeCode,
        String districtCode,
        LocalDate detectedOn,
        Set<Origin.Flag> flags,
        String agency,
        Set<CrimeSignal> signals,
        Answer crimeSigns,
        Transfer transfer,
        Ending conclusion,
        LocalDate reopenedOn,
        List<CaseFinding.View> findings,
        List<Deadline.View> deadlines)
        implements Versioned {

    /** The answer to the question for crime signs; its reason stays sealed. */
    @Schema(name = "CrimeSignsAnswer")
    public record Answer(boolean yes, UUID by, LocalDate on) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ending(Outcome outcome, Outcome.Reason reason, LocalDate on) {}

    static CaseView from(CaseFile file) {
        return from(file, null, null);
    }

    static CaseView from(CaseFile file, List<CaseFinding.View> findings, List<Deadline.View> deadlines) {
        var from = file.origin();
        var answer = file.crimeSigns();
        var end = file.ending().conclusion();
        return new CaseView(
                file.id(),
                file.version(),
                file.cover().fullNumber(),
                file.cover().kind(),
                file.state(),
                from.source(),
                from.inspectionId(),
                from.findingsWithdrawn(),
                from.tipId(),
                file.origin().standingEstablishmentId(),
                from.communeCode(),
                from.districtCode(),
                from.detectedOn(),
                file.cover().flags(),
                file.cover().agency(),
                answer.signals(),
                answer.yes() == null ? null : new Answer(answer.yes(), answer.by(), answer.on()),
                file.transfer(),
                end == null ? null : new Ending(end.outcome(), end.reason(), end.on()),
                file.ending().reopenedOn(),
                findings,
                deadlines);
    }
}
