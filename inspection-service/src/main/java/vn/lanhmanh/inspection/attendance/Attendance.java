package vn.lanhmanh.inspection.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.conflict.Conflicts;
import vn.lanhmanh.inspection.team.Team;
import vn.lanhmanh.inspection.training.OfficerTrainings;

/** Admits members of a team to an inspection. */
@ApplicationScoped
public class Attendance {

    private final Conflicts conflicts;
    private final OfficerTrainings trainings;
    private final AttendanceConfig config;

    Attendance(Conflicts conflicts, OfficerTrainings trainings, AttendanceConfig config) {
        this.conflicts = conflicts;
        this.trainings = trainings;
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
            team.requireTrained(present, trainings.validOn(team.officers(), on));
        }
    }
}
