package vn.lanhmanh.inspection.establishment.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.risk.RiskRegister;
import vn.lanhmanh.platform.access.AuditEntry;

/** The book of the register: every write of an establishment passes through it, and leaves its row of history there. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Book {

    private final HistoryEntries entries;
    private final Words words;
    private final RiskRegister risks;
    private final Office office;

    Book(HistoryEntries entries, Words words, RiskRegister risks, Office office) {
        this.entries = entries;
        this.words = words;
        this.risks = risks;
        this.office = office;
    }

    /** A write that is not closed yet. */
    public record Write(Establishment establishment, AuditEntry entry, List<Change> changes) {}

    /** Closes the first write of an establishment. */
    public Establishment open(Establishment fresh, AuditEntry entry) {
        return close(opened(fresh, entry));
    }

    /** The first write of an establishment, to be closed with others. */
    public Write opened(Establishment fresh, AuditEntry entry) {
        return new Write(fresh, entry, Change.between(words.none(), words.of(fresh)));
    }

    /** Lets a verb change an establishment and closes the write. */
    public Establishment write(Establishment establishment, AuditEntry entry, Consumer<Establishment> verb) {
        return close(written(establishment, entry, verb));
    }

    /** Lets a verb change an establishment; the write is to be closed with others. */
    public Write written(Establishment establishment, AuditEntry entry, Consumer<Establishment> verb) {
        ObjectNode before = words.of(establishment);
        verb.accept(establishment);
        return new Write(establishment, entry, Change.between(before, words.of(establishment)));
    }

    /** Closes a write of something that belongs to the establishment but is not among its words. */
    public Establishment note(
            Establishment establishment, AuditEntry entry, String field, Object before, Object after) {
        return close(
                new Write(establishment, entry, List.of(new Change(field, words.value(before), words.value(after)))));
    }

    private Establishment close(Write write) {
        close(List.of(write));
        return write.establishment();
    }

    /** Closes many writes at once, in their order. */
    public void close(List<Write> writes) {
        var entriesOf = new LinkedHashMap<Establishment, AuditEntry>();
        writes.forEach(
                write -> entriesOf.put(write.establishment(), write.entry().fields(fields(write))));
        office.close(entriesOf);
        risks.changed(entriesOf.keySet().stream().map(Establishment::id).collect(Collectors.toSet()));
        writes.forEach(write -> entries.persist(new HistoryEntry(
                write.establishment(),
                office.now(),
                office.today(),
                office.caller().subject(),
                write.entry().action(),
                write.changes())));
    }

    private static String[] fields(Write write) {
        return write.changes().stream().map(Change::field).toArray(String[]::new);
    }
}
