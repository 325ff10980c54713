package vn.lanhmanh.reporting.hearing;

import java.time.LocalDate;
import java.util.UUID;

import vn.lanhmanh.platform.reference.AdminUnit;
import vn.lanhmanh.platform.reference.AdminUnits;

/**
 * What the inspection-service tells about a Team 178: how many members it has from that day on.
 *
 * @param membersTrained of them, those whose training is valid that day
 * @param districtCode not told: the district of its area, null for a provincial team
 */
record TeamTold(
        UUID teamId,
        String level,
        String areaCode,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate countedOn,
        int members,
        int membersTrained,
        String districtCode)
        implements Told {

    /** The same, placed in the district that the area lay in on the day. */
    TeamTold within(AdminUnits units) {
        return new TeamTold(
                teamId,
                level,
                areaCode,
                validFrom,
                validTo,
                countedOn,
                members,
                membersTrained,
                units.find(areaCode, countedOn).map(TeamTold::district).orElse(null));
    }

    private static String district(AdminUnit area) {
        return switch (area.level()) {
            case PROVINCE -> null;
            case DISTRICT -> area.code();
            case COMMUNE -> area.parentCode();
        };
    }

    @Override
    public HeardFact.Kind what() {
        return HeardFact.Kind.TEAM;
    }

    @Override
    public UUID subject() {
        return teamId;
    }

    @Override
    public LocalDate day() {
        return countedOn;
    }
}
