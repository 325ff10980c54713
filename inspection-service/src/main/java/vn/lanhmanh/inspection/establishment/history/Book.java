package vn.lanhmanh.inspection.establishment.history;

import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;

/** The book of the register: every write of an establishment passes through it, and leaves its row of history there. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Book {

    private final HistoryEntries entries;
    private final Words words;
    private final Office office;

    Book(HistoryEntries entries, Words words, Office office) {
        this.entries = entries;
        this.words = words;
        this.office = office;
    }

    /** Closes the first write of an establishment. */
    public Establishment open(Establishment fresh, AuditEntry entry) {
        return close(fresh, entry, Change.between(words.none(), words.of(fresh)));
    }

    /** Lets a verb change an establishment and closes the write. */
    public Establishment write(Establishment establishment, AuditEntry entry, Consumer<Establishment> verb) {
        ObjectNode before = words.of(establishment);
        verb.accept(establishment);
        return close(establishment, entry, Change.between(before, words.of(establishment)));
    }

    /** Closes a write of something that belongs to the establishment but is not among its words. */
    public Establishment note(
            Establishment establishment, AuditEntry entry, String field, Object before, Object after) {
        return close(establishment, entry, List.of(new Change(field, words.value(before), words.value(after))));
    }

    private Establishment close(Establishment establishment, AuditEntry entry, List<Change> changes) {
        String[] fields = changes.stream().map(Change::field).toArray(String[]::new);
        office.close(establishment, entry.fields(fields));
        entries.persist(new HistoryEntry(
                establishment, office.now(), office.today(), office.caller().subject(), entry.action(), changes));
        return establishment;
    }
}
