package vn.lanhmanh.casework.casefile.owncase;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.casefile.CaseFiles;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;

/** The cases of the caller's area that the caller's agency handles. */
@ApplicationScoped
public class OwnCases {

    private final CaseFiles cases;
    private final Office office;

    OwnCases(CaseFiles cases, Office office) {
        this.cases = cases;
        this.office = office;
    }

    /**
     * The case; any other gives 404 and leaves an audit row.
     *
     * @param inReach the case if it is in the caller's area
     * @param attempt what was to be opened, and what for
     */
    public CaseFile require(Optional<UUID> inReach, AuditEntry attempt) {
        var file = inReach.map(cases::findById).orElseThrow(() -> refused(attempt, "out-of-reach"));
        if (!office.caller().agency().equals(file.cover().agency())) {
            throw refused(attempt, "not-own-case");
        }
        return file;
    }

    private NotFoundException refused(AuditEntry attempt, String reason) {
        office.accountRefused(attempt, reason);
        return new NotFoundException();
    }
}
