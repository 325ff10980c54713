package vn.lanhmanh.casework.person.protecting;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.casework.office.Filters;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.Cause;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.State;
import vn.lanhmanh.casework.sealing.Place;
import vn.lanhmanh.casework.sealing.Sealer;
import vn.lanhmanh.platform.access.AreaLimit;

/** The tasks to protect, at most one open per person; what they tell in words is sealed with a key per task. */
@ApplicationScoped
public class ProtectionTasks implements PanacheRepositoryBase<ProtectionTask, UUID> {

    private final Sealer sealer;

    ProtectionTasks(Sealer sealer) {
        this.sealer = sealer;
    }

    ProtectionTask opened(ProtectionTask task) {
        persist(task);
        return task;
    }

    Optional<ProtectionTask> openOf(UUID personId) {
        return find("personId = ?1 and state <> ?2", personId, State.CLOSED).firstResultOptional();
    }

    /** Whether somebody has still to be protected. */
    public boolean open(UUID personId) {
        return openOf(personId).isPresent();
    }

    boolean everHad(UUID personId, Cause cause) {
        return count("personId = ?1 and concat(';', causes, ';') like ?2", personId, pattern(cause)) > 0;
    }

    private static String pattern(Cause cause) {
        return cause == null ? "%" : "%;" + cause + ";%";
    }

    Optional<ProtectionTask> within(AreaLimit area, UUID id) {
        return find(
                        """
                        from ProtectionTask t where t.id = :id
                          and t.districtCode = coalesce(:district, t.districtCode)
                          and t.communeCode = coalesce(:commune, t.communeCode)""",
                        Filters.of(area, "id", id))
                .firstResultOptional();
    }

    /** The case of a task in the area, without reading the task itself. */
    Optional<UUID> caseWithin(AreaLimit area, UUID id) {
        return find(
                        """
                        select t.caseId from ProtectionTask t where t.id = :id
                          and t.districtCode = coalesce(:district, t.districtCode)
                          and t.communeCode = coalesce(:commune, t.communeCode)""",
                        Filters.of(area, "id", id))
                .project(UUID.class)
                .firstResultOptional();
    }

    /** Newest first, continuing behind {@code before}; null for {@code open} gives the closed ones too. */
    List<ProtectionTask> newest(AreaLimit area, Boolean open, Cause cause, UUID before, int max) {
        return find(
                        """
                        from ProtectionTask t where t.id < :before
                          and t.districtCode = coalesce(:district, t.districtCode)
                          and t.communeCode = coalesce(:commune, t.communeCode)
                          and t.state in :states
                          and concat(';', t.causes, ';') like :cause
                        order by t.id desc""",
                        Filters.of(area, "before", before, "states", states(open), "cause", pattern(cause)))
                .page(Page.ofSize(max))
                .list();
    }

    private static Set<State> states(Boolean open) {
        var closed = EnumSet.of(State.CLOSED);
        if (open == null) {
            return EnumSet.allOf(State.class);
        }
        return open ? EnumSet.complementOf(closed) : closed;
    }

    byte[] sealNote(UUID task, UUID measure, String note) {
        return sealer.seal(task, notePlace(measure), note);
    }

    String openNote(ProtectionTask task, ProtectionMeasure measure) {
        return sealer.open(task.id(), notePlace(measure.id()), measure.note(), String.class);
    }

    private static Place notePlace(UUID measure) {
        return new Place("protection_measure", "note", measure);
    }

    byte[] sealReason(UUID task, String reason) {
        return sealer.seal(task, reasonPlace(task), reason);
    }

    String openReason(ProtectionTask task) {
        return sealer.open(task.id(), reasonPlace(task.id()), task.closureReason(), String.class);
    }

    private static Place reasonPlace(UUID task) {
        return new Place("protection_task", "closure_reason", task);
    }
}
