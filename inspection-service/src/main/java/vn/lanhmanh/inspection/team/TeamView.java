package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.lanhmanh.platform.web.Versioned;

/**
 * A team as callers see it.
 *
 * @param dissolvedOn its last day when it was dissolved
 * @param keptBy the account that keeps the team, null when it has no keeper yet
 * @param regulation null until one is entered
 * @param setUpFile only when a single team is shown
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
        LocalDate dissolvedOn,
        String dissolutionNumber,
        UUID keptBy,
        RegulationView regulation,
        FileView setUpFile,
        List<MemberView> members,
        List<Warning> warnings)
        implements Versioned {

    /** The operating regulation. */
    public record RegulationView(String number, LocalDate decidedOn, String approvedBy) {}

    /**
     * The file the team was set up with.
     *
     * @param missing the papers that are not in it
     */
    public record FileView(
            LocalDate proposalOn,
            LocalDate draftDecisionOn,
            LocalDate draftRegulationOn,
            LocalDate nominationsOn,
            LocalDate opinionsOn,
            List<String> missing) {

        static FileView of(Papers.SetUpFile file) {
            return new FileView(
                    file.proposalOn(),
                    file.draftDecisionOn(),
                    file.draftRegulationOn(),
                    file.nominationsOn(),
                    file.opinionsOn(),
                    file.missing());
        }
    }

    /**
     * A member with the training heard of.
     *
     * @param cardNumber number of the card valid today, or else of the latest one
     * @param cards all cards, the earliest first
     * @param trainedOn the latest training, null when none is known
     * @param training whether it holds today
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
            List<TeamMember.Card> cards,
            LocalDate memberFrom,
            LocalDate memberTo,
            LocalDate trainedOn,
            LocalDate trainingValidUntil,
            Training training) {}

    /** How a member stands with the training the plan asks for. */
    public enum Training {
        VALID,
        EXPIRED,
        NONE
    }

    /**
     * MISSING_AGENCY or LEADER_AGENCY with the code of the agency expected, NO_LEADER, NO_REGULATION, or CARD_EXPIRED or
     * UNTRAINED with the id of the member.
     */
    @Schema(name = "TeamWarning")
    public record Warning(String code, String about) {}

    static TeamView row(Team team) {
        return view(team, null, null, null);
    }

    static TeamView view(Team team, FileView file, List<MemberView> members, List<Warning> warnings) {
        Team.Foundation is = team.foundation();
        Papers.Dissolution end = team.papers().dissolution();
        Papers.Regulation regulation = team.papers().regulation();
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
                end == null ? null : end.dissolvedOn(),
                end == null ? null : end.dissolutionNumber(),
                team.keptBy(),
                regulation == null
                        ? null
                        : new RegulationView(
                                regulation.regulationNumber(),
                                regulation.regulationDecidedOn(),
                                regulation.regulationApprovedBy()),
                file,
                members,
                warnings);
    }
}
