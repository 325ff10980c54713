package vn.lanhmanh.inspection.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import vn.lanhmanh.inspection.conflict.Conflicts;
import vn.lanhmanh.inspection.establishment.standing.Merged;
import vn.lanhmanh.inspection.ground.Grounds;
import vn.lanhmanh.inspection.programme.achievement.Achievements;
import vn.lanhmanh.inspection.programme.overlap.MergedSlots;
import vn.lanhmanh.inspection.risk.RiskRegister;

/**
 * Lets what was noted of a merged establishment count for the one that stands for it: its marks, its open tips, who is
 * barred from it, what was achieved there, its slots. Inspections, remedies and papers stay where they are; who asks for the
 * one that stands finds them by {@code Establishments.same}.
 */
@ApplicationScoped
class MergerFollowers {

    private final RiskRegister risks;
    private final Grounds grounds;
    private final Conflicts conflicts;
    private final Achievements achievements;
    private final MergedSlots slots;

    MergerFollowers(
            RiskRegister risks, Grounds grounds, Conflicts conflicts, Achievements achievements, MergedSlots slots) {
        this.risks = risks;
        this.grounds = grounds;
        this.conflicts = conflicts;
        this.achievements = achievements;
        this.slots = slots;
    }

    void follow(@Observes Merged told) {
        risks.merged(told.merged(), told.survivor());
        grounds.merged(told.merged(), told.survivor());
        conflicts.merged(told.merged(), told.survivor());
        achievements.merged(told.merged(), told.survivor());
        slots.follow(told);
    }
}
