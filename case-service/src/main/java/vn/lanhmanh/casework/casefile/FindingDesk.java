package vn.lanhmanh.casework.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.lanhmanh.casework.law.ProhibitedAct;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.office.RecordId;
import vn.lanhmanh.platform.access.AuditEntry;

/** Opens one case per inspection from its findings. */
@ApplicationScoped
@Transactional
public class FindingDesk {

    /**
     * The fields of violation.found that this service reads.
     *
     * @param correctedOn the day of the correction that added it, null for one of the minutes
     */
    public record ViolationFound(
            UUID inspectionId,
            UUID findingId,
            UUID establishmentId,
            String establishmentKind,
            String communeCode,
            String districtCode,
            String violationCode,
            ProhibitedAct prohibitedAct,
            LocalDate foundOn,
            LocalDate correctedOn) {

        Origin origin() {
            return new Origin(
                    Origin.Source.INSPECTION,
                    inspectionId,
                    null,
                    establishmentId,
                    establishmentKind,
                    communeCode,
                    districtCode,
                    foundOn);
        }

        Origin.Kind kind() {
            return prohibitedAct == null ? Origin.Kind.OTHER_VIOLATION : Origin.Kind.PROSTITUTION;
        }
    }

    /** The fields of violation.withdrawn that this service reads. */
    public record ViolationWithdrawn(UUID inspectionId, UUID findingId, LocalDate withdrawnOn) {}

    /** A correction added a violation to a case that had ended; the case is locked and not closed yet. */
    public record FoundAfterEnd(CaseFile file, LocalDate on) {}

    private final CaseFiles cases;
    private final CaseFindings findings;
    private final Event<FoundAfterEnd> afterEnd;
    private final Office office;

    FindingDesk(CaseFiles cases, CaseFindings findings, Event<FoundAfterEnd> afterEnd, Office office) {
        this.cases = cases;
        this.findings = findings;
        this.afterEnd = afterEnd;
        this.office = office;
    }

    /**
     * Attaches the finding to the case of its inspection, opening the case with the first. What a correction adds to a case
     * that has ended lets it go on (docs/adr/0014).
     */
    public void take(ViolationFound told) {
        var file = cases.ofInspection(told.inspectionId()).orElseGet(() -> open(told));
        findings.persist(new CaseFinding(file.id(), told));
        boolean late = told.correctedOn() != null && file.state() == CaseFile.State.CONCLUDED;
        if (late) {
            afterEnd.fire(new FoundAfterEnd(file, told.correctedOn()));
        }
        file.addFinding(told.prohibitedAct());
        office.close(file, AuditEntry.write("case", file.id(), late ? "reopen" : "attach-finding"));
    }

    /**
     * Notes that a finding is none, whether or not it was heard of. Its case stays: who handles it decides what follows from
     * that.
     */
    public void withdraw(ViolationWithdrawn told) {
        if (findings.withdraw(told.findingId(), told.withdrawnOn())) {
            cases.ofInspection(told.inspectionId()).ifPresent(file -> {
                file.touch();
                office.close(file, AuditEntry.write("case", file.id(), "withdraw-finding"));
            });
        }
    }

    private CaseFile open(ViolationFound told) {
        int number = cases.nextNumber(told.foundOn().getYear());
        var file = new CaseFile(RecordId.next(), number, told.kind(), told.origin(), Set.of(), null);
        cases.persist(file);
        return file;
    }
}
