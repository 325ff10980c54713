package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import vn.lanhmanh.platform.events.Fact;

/** What happened to a team, in numbers. */
public sealed interface TeamEvent extends Fact {

    Figures team();

    @Override
    default UUID aggregateId() {
        return team().teamId();
    }

    /**
     * A team counted on a day.
     *
     * @param validTo its last day, null for no end
     * @param membersTrained how many of the members hold a training valid that day
     */
    record Figures(
            UUID teamId,
            TeamLevel level,
            String areaCode,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate countedOn,
            int members,
            int membersTrained) {

        static Figures of(Team team, LocalDate day, Set<UUID> trainedOfficers) {
            Team.Foundation is = team.foundation();
            List<TeamMember> counted = team.inForce(day) ? team.members().on(day) : List.of();
            long trained = counted.stream()
                    .flatMap(member -> member.officerId().stream())
                    .filter(trainedOfficers::contains)
                    .count();
            return new Figures(
                    team.id(), is.level(), is.areaCode(), is.validFrom(), team.lastDay(), day, counted.size(), (int)
                            trained);
        }
    }

    record SetUp(@JsonUnwrapped Figures team) implements TeamEvent {

        @Override
        public String type() {
            return "team.set-up.v1";
        }
    }

    record Changed(@JsonUnwrapped Figures team) implements TeamEvent {

        @Override
        public String type() {
            return "team.changed.v1";
        }
    }
}
