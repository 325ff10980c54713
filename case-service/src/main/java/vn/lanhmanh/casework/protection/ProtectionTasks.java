package vn.lanhmanh.casework.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The open duties to protect, at most one per person. */
@ApplicationScoped
public class ProtectionTasks implements PanacheRepositoryBase<ProtectionTask, UUID> {

    /** Opens the task unless the person has one already. */
    public void open(UUID personId, UUID caseId, ProtectionTask.Cause cause, String communeCode, LocalDate on) {
        if (ofPerson(personId).isEmpty()) {
            persist(new ProtectionTask(personId, caseId, cause, communeCode, on));
        }
    }

    public Optional<ProtectionTask> ofPerson(UUID personId) {
        return find("personId", personId).firstResultOptional();
    }

    public List<ProtectionTask> ofCase(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }
}
