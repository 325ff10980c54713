package vn.lanhmanh.casework.person.protecting;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.Cause;
import vn.lanhmanh.casework.person.protecting.Wards.Ward;
import vn.lanhmanh.casework.protection.AgeBand;
import vn.lanhmanh.platform.events.Fact;

/** What a task to protect tells other services. */
sealed interface ProtectionEvent extends Fact {

    UUID taskId();

    @Override
    default UUID aggregateId() {
        return taskId();
    }

    /** Somebody must be protected for that cause. */
    record Opened(
            UUID taskId,
            String personKey,
            Cause cause,
            AgeBand ageBand,
            boolean ageShown,
            Identity.Sex sex,
            LocalDate on,
            String communeCode,
            String districtCode)
            implements ProtectionEvent {

        static Opened of(ProtectionTask task, Cause cause, Ward ward, LocalDate on) {
            return new Opened(
                    task.id(),
                    ward.key(),
                    cause,
                    ward.ageBand(),
                    ward.ageShown(),
                    ward.sex(),
                    on,
                    task.communeCode(),
                    task.districtCode());
        }

        @Override
        public String type() {
            return "protection.opened.v1";
        }
    }

    /** The first measure was taken. */
    record Started(
            UUID taskId,
            String personKey,
            Set<Cause> causes,
            AgeBand ageBand,
            boolean ageShown,
            Identity.Sex sex,
            LocalDate on,
            String communeCode,
            String districtCode)
            implements ProtectionEvent {

        static Started of(ProtectionTask task, Ward ward, LocalDate on) {
            return new Started(
                    task.id(),
                    ward.key(),
                    task.causes(),
                    ward.ageBand(),
                    ward.ageShown(),
                    ward.sex(),
                    on,
                    task.communeCode(),
                    task.districtCode());
        }

        @Override
        public String type() {
            return "protection.started.v1";
        }
    }
}
