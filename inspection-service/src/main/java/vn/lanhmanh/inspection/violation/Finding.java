package vn.lanhmanh.inspection.violation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import vn.lanhmanh.inspection.office.RecordId;
import vn.lanhmanh.platform.web.Refusal;

/**
 * A violation found by an inspection; the description stays here, others hear the code only. Once the minutes are
 * numbered it is never changed: corrections add findings and withdraw them.
 */
@Entity
@Table(name = "finding")
public class Finding {

    @Id
    private UUID id;

    private String violationCode;

    private String description;

    @Enumerated(EnumType.STRING)
    private ProhibitedAct prohibitedAct;

    /** The number of the correction that added it, null for what the minutes say. */
    private Integer addedByCorrection;

    /** The number of the correction that withdrew it, null while it stands. */
    private Integer withdrawnByCorrection;

    protected Finding() {}

    public Finding(String violationCode, String description, ProhibitedAct prohibitedAct) {
        this.id = RecordId.next();
        this.violationCode = violationCode;
        this.description = description;
        this.prohibitedAct = prohibitedAct;
    }

    /** One that a correction adds beside the minutes. */
    public Finding(String violationCode, String description, ProhibitedAct prohibitedAct, int correction) {
        this(violationCode, description, prohibitedAct);
        this.addedByCorrection = correction;
    }

    /**
     * Withdraws those of the ids; refuses {@code unknown-finding} (422) and {@code finding-withdrawn} (409) before it
     * touches any.
     */
    public static void withdraw(List<Finding> all, Set<UUID> ids, int correction) {
        List<Finding> meant =
                all.stream().filter(finding -> ids.contains(finding.id)).toList();
        if (meant.size() < ids.size()) {
            throw Refusal.unprocessable("unknown-finding").field("withdrawnFindingIds");
        }
        meant.forEach(Finding::requireStanding);
        meant.forEach(finding -> finding.withdrawnByCorrection = correction);
    }

    /** Refuses {@code finding-withdrawn} (409), naming the correction that withdrew it. */
    public void requireStanding() {
        if (withdrawnByCorrection != null) {
            throw Refusal.conflict("finding-withdrawn", withdrawnByCorrection);
        }
    }

    /** The codes of findings, in their order. */
    public static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::violationCode).toList();
    }

    /** Those that stand by now. */
    public static List<Finding> standing(List<Finding> all) {
        return all.stream()
                .filter(finding -> finding.withdrawnByCorrection == null)
                .toList();
    }

    /** Those that the minutes say, whether they stand or not. */
    public static List<Finding> inMinutes(List<Finding> all) {
        return all.stream().filter(finding -> finding.addedByCorrection == null).toList();
    }

    public static List<Finding> addedBy(List<Finding> all, int correction) {
        return all.stream()
                .filter(finding -> Integer.valueOf(correction).equals(finding.addedByCorrection))
                .toList();
    }

    public static List<Finding> withdrawnBy(List<Finding> all, int correction) {
        return all.stream()
                .filter(finding -> Integer.valueOf(correction).equals(finding.withdrawnByCorrection))
                .toList();
    }

    public UUID id() {
        return id;
    }

    public String violationCode() {
        return violationCode;
    }

    public String description() {
        return description;
    }

    public ProhibitedAct prohibitedAct() {
        return prohibitedAct;
    }

    public Integer addedByCorrection() {
        return addedByCorrection;
    }

    public Integer withdrawnByCorrection() {
        return withdrawnByCorrection;
    }
}
