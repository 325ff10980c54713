package vn.lanhmanh.inspection.daylist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.lanhmanh.inspection.establishment.place.Location;
import vn.lanhmanh.inspection.risk.RiskScore;
import vn.lanhmanh.inspection.visit.InspectionState;
import vn.lanhmanh.inspection.visit.assignment.InspectionType;

/** The visits of a team on a day, in the order of the way. */
public record DayListView(UUID teamId, LocalDate on, List<StopView> visits) {

    /**
     * A visit with what the team should know before.
     *
     * @param outsideArea whether the establishment has come to lie outside the area of the team since the visit was decided
     * @param openRemedies recommendations not yet seen fulfilled
     * @param verifiedTips how many well-founded tips name the establishment; never who told them
     * @param parts the parts of the agencies, empty without a checklist
     */
    public record StopView(
            UUID inspectionId,
            long version,
            InspectionType type,
            InspectionState state,
            PlaceView place,
            boolean outsideArea,
            AntecedentsView antecedents,
            long openRemedies,
            long verifiedTips,
            Set<String> missingPapers,
            Set<String> expiredPapers,
            RiskScoreView risk,
            List<PartView> parts) {}

    public record PlaceView(
            UUID establishmentId,
            String code,
            String name,
            String kind,
            String address,
            String communeCode,
            Location location) {}

    public record AntecedentsView(long inspections, LocalDate lastInspectedOn, List<ViolationCount> violations) {}

    public record ViolationCount(String violationCode, long count) {}

    public record RiskScoreView(int score, List<RiskScore.Part> parts) {}

    public record PartView(String agencyCode, boolean closed) {}
}
