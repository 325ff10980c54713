package vn.lanhmanh.inspection.caseoutcome;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A case of an inspection as far as it was heard of. */
@Entity
@Table(name = "case_outcome")
public class CaseOutcome {

    @Id
    private UUID caseId;

    private UUID inspectionId;

    private String state;

    private String outcome;

    /** The version of the case that this was told at: facts may come late, and an older one changes nothing. */
    private long toldVersion = -1;

    protected CaseOutcome() {}

    CaseOutcome(UUID caseId, UUID inspectionId) {
        this.caseId = caseId;
        this.inspectionId = inspectionId;
    }

    /** Takes over how far the case is: OPENED, ADMINISTRATIVE, CRIMINAL or CONCLUDED with its outcome. */
    void stands(long version, String nextState, String nextOutcome) {
        if (version > toldVersion) {
            this.toldVersion = version;
            this.state = nextState;
            this.outcome = nextOutcome;
        }
    }

    public UUID caseId() {
        return caseId;
    }

    public String state() {
        return state;
    }

    public String outcome() {
        return outcome;
    }
}
