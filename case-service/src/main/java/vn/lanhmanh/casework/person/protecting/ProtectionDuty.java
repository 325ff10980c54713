package vn.lanhmanh.casework.person.protecting;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.casework.casefile.CaseFile;
import vn.lanhmanh.casework.office.Office;
import vn.lanhmanh.casework.person.InvolvedPerson;
import vn.lanhmanh.casework.person.InvolvedPerson.Role;
import vn.lanhmanh.casework.person.protecting.ProtectionTask.Cause;
import vn.lanhmanh.casework.protection.Protection;
import vn.lanhmanh.platform.access.AuditEntry;

/** Knows who must be protected, and opens the task for it; the case is locked by whoever asks. */
@ApplicationScoped
public class ProtectionDuty {

    private final ProtectionTasks tasks;
    private final Wards wards;
    private final Office office;

    ProtectionDuty(ProtectionTasks tasks, Wards wards, Office office) {
        this.tasks = tasks;
        this.wards = wards;
        this.office = office;
    }

    /** Why the person must be protected as things stand; empty for most. */
    public Set<Cause> causes(InvolvedPerson person) {
        var shown = person.appearance();
        var causes = EnumSet.noneOf(Cause.class);
        if (shown.role() == Role.SELLER && shown.ageBand().minor()) {
            causes.add(Cause.MINOR_SELLER);
        }
        if (person.protection().bars()) {
            causes.add(person.protection() == Protection.VICTIM ? Cause.VICTIM : Cause.SUSPECTED_VICTIM);
        }
        return causes;
    }

    /**
     * Opens a task for a cause, or adds the cause to the one that is open; after a closure only a new cause opens another.
     *
     * @param before the causes before what happened now
     */
    public void look(CaseFile file, InvolvedPerson person, Set<Cause> before) {
        var open = tasks.openOf(person.id());
        var arisen = causes(person).stream()
                .filter(cause -> open.map(task -> !task.causes().contains(cause))
                        .orElseGet(() -> !before.contains(cause) || !tasks.everHad(person.id(), cause)))
                .toList();
        if (!arisen.isEmpty()) {
            arise(open.orElseGet(() -> tasks.opened(newTask(file, person))), person, arisen);
        }
    }

    private ProtectionTask newTask(CaseFile file, InvolvedPerson person) {
        var from = file.origin();
        return new ProtectionTask(person.id(), file.id(), from.communeCode(), from.districtCode(), office.today());
    }

    private void arise(ProtectionTask task, InvolvedPerson person, List<Cause> causes) {
        LocalDate today = office.today();
        var ward = wards.of(person, today.getYear());
        causes.forEach(cause -> task.arise(cause, ward, today));
        office.close(
                task, AuditEntry.write("protection-task", task.id(), "open").legalBasis(task.basis()));
    }
}
