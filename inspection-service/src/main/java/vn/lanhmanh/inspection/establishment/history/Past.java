package vn.lanhmanh.inspection.establishment.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.establishment.EstablishmentView;

/** What the register said of establishments on past days; whether the caller may ask is asked before. */
@ApplicationScoped
public class Past {

    private final HistoryEntries entries;
    private final Words words;

    Past(HistoryEntries entries, Words words) {
        this.entries = entries;
        this.words = words;
    }

    /** What was said at the end of a day, empty when it was not registered yet. */
    Optional<EstablishmentView> on(UUID establishmentId, LocalDate day, boolean named) {
        return said(entries.until(establishmentId, day), day, named);
    }

    private Optional<EstablishmentView> said(List<HistoryEntry> writes, LocalDate day, boolean named) {
        return writes.isEmpty() ? Optional.empty() : Optional.of(words.after(writes, day, named));
    }

    /** The same with every name, or else the first that is known: the register may have learned of it later. */
    public Optional<EstablishmentView> nearest(UUID establishmentId, LocalDate day) {
        return on(establishmentId, day, true).or(() -> said(entries.first(establishmentId), day, true));
    }
}
