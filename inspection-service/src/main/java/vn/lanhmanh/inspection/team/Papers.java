package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import vn.lanhmanh.platform.web.Refusal;

/** The papers of a team besides its decision: regulation, file of the setting up, decision that ends it. */
@Embeddable
class Papers {

    /** The operating regulation (quy chế) the team works by, and the body that approved it. */
    @Embeddable
    record Regulation(String regulationNumber, LocalDate regulationDecidedOn, String regulationApprovedBy) {}

    /**
     * The days of the papers a team is set up with; null for one that is not in the file.
     *
     * @param proposalOn tờ trình
     * @param draftDecisionOn dự thảo quyết định
     * @param draftRegulationOn dự thảo quy chế
     * @param nominationsOn công văn cử người
     * @param opinionsOn tổng hợp ý kiến
     */
    @Embeddable
    record SetUpFile(
            LocalDate proposalOn,
            LocalDate draftDecisionOn,
            LocalDate draftRegulationOn,
            LocalDate nominationsOn,
            LocalDate opinionsOn) {

        static final SetUpFile EMPTY = new SetUpFile(null, null, null, null, null);

        /** The papers that are not in the file. */
        List<String> missing() {
            Map<String, LocalDate> days = new TreeMap<>();
            days.put("proposalOn", proposalOn);
            days.put("draftDecisionOn", draftDecisionOn);
            days.put("draftRegulationOn", draftRegulationOn);
            days.put("nominationsOn", nominationsOn);
            days.put("opinionsOn", opinionsOn);
            return days.keySet().stream()
                    .filter(paper -> days.get(paper) == null)
                    .toList();
        }
    }

    /** The decision that dissolves the team with the end of a day. */
    @Embeddable
    record Dissolution(LocalDate dissolvedOn, String dissolutionNumber) {}

    @Embedded
    private Regulation regulation;

    @Embedded
    private SetUpFile setUpFile;

    @Embedded
    private Dissolution dissolution;

    void regulate(Regulation approved) {
        this.regulation = approved;
    }

    void file(SetUpFile papers) {
        this.setUpFile = papers;
    }

    void dissolve(Dissolution decided, Team.Foundation foundation) {
        LocalDate lastDay = decided.dissolvedOn();
        if (lastDay.isBefore(foundation.validFrom())) {
            throw Refusal.unprocessable("date-out-of-order", "on", "validFrom").field("on");
        }
        if (foundation.validTo() != null && lastDay.isAfter(foundation.validTo())) {
            throw Refusal.unprocessable("date-out-of-order", "validTo", "on").field("on");
        }
        this.dissolution = decided;
    }

    /** The last day of the team, null for no end. */
    LocalDate lastDay(Team.Foundation foundation) {
        return dissolution == null ? foundation.validTo() : dissolution.dissolvedOn();
    }

    Regulation regulation() {
        return regulation;
    }

    SetUpFile setUpFile() {
        return setUpFile == null ? SetUpFile.EMPTY : setUpFile;
    }

    Dissolution dissolution() {
        return dissolution;
    }
}
