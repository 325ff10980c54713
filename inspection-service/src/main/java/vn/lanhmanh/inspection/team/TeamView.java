package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.lanhmanh.platform.web.Versioned;

/**
 * A team as callers see it.
 *
 * @param keptBy the account that keeps the team, null when it has no keeper yet
 * @param members only when a single team is shown
 * @param warnings what the composition lacks today; only when a single team is shown
 */
public record TeamView(
        UUID id,
        long version,
        TeamLevel level,
        String areaCode,
        String name,
        String decisionNumber,
        LocalDate decidedOn,
        LocalDate validFrom,
        LocalDate validTo,
        UUID keptBy,
        List<MemberView> members,
        List<Warning> warnings)
        implements Versioned {

    /**
     * A member with the training heard of.
     *
     * @param trainedOn the latest training, null when none is known
     */
    public record MemberView(
            UUID id,
            String fullName,
            String agencyCode,
            TeamRole role,
            UUID officerId,
            UUID subject,
            String cardNumber,
            LocalDate cardValidFrom,
            LocalDate cardValidTo,
            LocalDate memberFrom,
            LocalDate memberTo,
            LocalDate trainedOn,
            LocalDate trainingValidUntil) {}

    /** MISSING_AGENCY with the code of the agency, NO_LEADER, or CARD_EXPIRED with the id of the member. */
    public record Warning(String code, String about) {}

    static TeamView row(Team team) {
        return view(team, null, null);
    }

    static TeamView view(Team team, List<MemberView> members, List<Warning> warnings) {
        Team.Foundation is = team.foundation();
        return new TeamView(
                team.id(),
                team.version(),
                is.level(),
                is.areaCode(),
                is.name(),
                is.decisionNumber(),
                is.decidedOn(),
                is.validFrom(),
                is.validTo(),
                team.keptBy(),
                members,
                warnings);
    }
}
