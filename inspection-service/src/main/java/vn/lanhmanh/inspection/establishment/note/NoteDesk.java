package vn.lanhmanh.inspection.establishment.note;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.establishment.Establishments;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.access.AuditTrail;
import vn.lanhmanh.platform.web.Refusal;

/** Takes and gives the notes of the police, and accounts for both. */
@ApplicationScoped
@Transactional
class NoteDesk {

    private static final String OBJECT = "restricted-note";

    private final RestrictedNotes notes;
    private final Establishments establishments;
    private final NoteConfig police;
    private final AuditTrail audit;
    private final Office office;

    NoteDesk(RestrictedNotes notes, Establishments establishments, NoteConfig police, AuditTrail audit, Office office) {
        this.notes = notes;
        this.establishments = establishments;
        this.police = police;
        this.audit = audit;
        this.office = office;
    }

    RestrictedNote write(UUID establishmentId, String text) {
        UUID standing = establishments.standingFor(establishmentId);
        requirePolice(standing);
        var note = new RestrictedNote(standing, office.caller(), office.now(), text);
        notes.persist(note);
        audit.record(AuditEntry.write(OBJECT, standing, "write"));
        return note;
    }

    List<RestrictedNote> read(UUID establishmentId, UUID before, int max) {
        return notes.page(opened(establishmentId), before, max);
    }

    RestrictedNote read(UUID establishmentId, UUID id) {
        return notes.one(opened(establishmentId), id).orElseThrow(NotFoundException::new);
    }

    /** The ids under which the caller reads; the reading is accounted for under each, whichever of them was named. */
    private Set<UUID> opened(UUID establishmentId) {
        requirePolice(establishmentId);
        Set<UUID> ids = establishments.sameWithin(office.reach(), establishmentId);
        audit.record(ids.stream().map(id -> AuditEntry.read(OBJECT, id)).toList());
        return ids;
    }

    private void requirePolice(UUID establishmentId) {
        establishments.requireWithin(office.reach(), establishmentId);
        if (!police.agencies().contains(office.caller().agency())) {
            throw Refusal.forbidden("police-alone");
        }
    }
}
