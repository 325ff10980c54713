package vn.lanhmanh.inspection.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.conflict.Conflicts;
import vn.lanhmanh.inspection.rule.Rule.Topic;
import vn.lanhmanh.inspection.rule.Rules;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.training.OfficerTrainings;

/** Admits members of a team to an inspection. */
@ApplicationScoped
public class Attendance {

    private final Conflicts conflicts;
    private final OfficerTrainings trainings;
    private final Rules rules;
    private final AttendanceConfig config;

    Attendance(Conflicts conflicts, OfficerTrainings trainings, Rules rules, AttendanceConfig config) {
        this.conflicts = conflicts;
        this.trainings = trainings;
        this.rules = rules;
        this.config = config;
    }

    /**
     * Refuses members who may not be present (422): {@code not-a-member}, {@code conflict-of-interest} and, where the
     * site asks for it, {@code training-not-valid}.
     */
    public void require(Team team, Collection<UUID> present, UUID establishmentId, LocalDate on) {
        team.requireMembers(present, on);
        conflicts.requireUnconflicted(team.id(), present, establishmentId, on);
        if (config.requireTraining()) {
            team.requireTrained(
                    present, trainings.validOn(team.officers(), on), rules.source(Topic.TRAINED_MEMBERS, on));
        }
    }

    /** Refuses who may not act for the team on a day as its composition of that day. */
    public BiConsumer<Set<UUID>, LocalDate> composition(Team team) {
        return (present, on) -> team.requireLawful(present, on, rules);
    }
}
