package vn.lanhmanh.inspection.enrolment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.lanhmanh.inspection.enrolment.Entry.Key;
import vn.lanhmanh.inspection.enrolment.Register.Keys;
import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.platform.reference.Folding;
import vn.lanhmanh.platform.web.Refusal;

/** The establishments that some entries may be about, by what they are known by. */
final class Known {

    private final Map<Key, Establishment> byKey = new HashMap<>();
    private final Transfers transfers;

    Known(Collection<Establishment> establishments, Transfers transfers) {
        this.transfers = transfers;
        establishments.forEach(this::add);
    }

    private void add(Establishment establishment) {
        establishment.codes().forEach(code -> byKey.put(new Key("code", code), establishment));
        if (establishment.state().standing()) {
            Key.of(establishment.particulars()).forEach(key -> byKey.put(key, establishment));
        }
    }

    /** The keys of all entries, to look them up in the register. */
    static Keys keys(List<Entry> entries) {
        List<Entry> named = entries.stream()
                .filter(entry -> Key.name(entry.communeCode(), entry.name()).isPresent())
                .toList();
        return new Keys(
                values(entries, "code"),
                values(entries, "taxCode"),
                named.stream().map(Entry::communeCode).toArray(String[]::new),
                named.stream().map(entry -> Folding.fold(entry.name())).toArray(String[]::new));
    }

    private static String[] values(List<Entry> entries, String field) {
        return entries.stream()
                .flatMap(Entry::keys)
                .filter(key -> key.field().equals(field))
                .map(Key::value)
                .distinct()
                .toArray(String[]::new);
    }

    /** The establishment that the entry is about, if the register has it; a code it does not have is refused. */
    Optional<Establishment> find(Entry entry) {
        if (entry.code() != null && !byKey.containsKey(Key.code(entry.code()).orElseThrow())) {
            throw Refusal.unprocessable("unknown-establishment-code").field("code");
        }
        return entry.keys().flatMap(key -> holder(key).stream()).findFirst();
    }

    private Optional<Establishment> holder(Key key) {
        return transfers.gaveUp(key) ? Optional.empty() : Optional.ofNullable(byKey.get(key));
    }

    /** Refuses (409) a tax code, or a name in a commune, that another one holds. */
    void refuseDuplicates(Optional<Establishment> self, Particulars particulars) {
        List<Key> own = self.map(one -> Key.of(one.particulars())).orElse(List.of());
        for (Key key : Key.of(particulars)) {
            boolean taken = holder(key)
                            .filter(other -> self.isEmpty() || other != self.get())
                            .isPresent()
                    || !own.contains(key) && transfers.took(key);
            if (taken) {
                throw Refusal.conflict(
                                key.field().equals("taxCode") ? "duplicate-tax-code" : "duplicate-name-in-commune", "…")
                        .field(key.field());
            }
        }
    }

    /** Notes what the register says from now on. */
    void changes(Optional<Establishment> self, Particulars particulars) {
        self.ifPresent(one -> Key.of(one.particulars()).forEach(key -> byKey.remove(key, one)));
        self.ifPresent(one -> transfers.giveUp(Key.of(one.particulars())));
        transfers.take(Key.of(particulars));
    }

    void holds(Establishment written) {
        add(written);
    }
}
