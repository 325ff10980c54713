package vn.lanhmanh.inspection.enrolment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Validator;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.inspection.enrolment.Outcome.Effect;
import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.EstablishmentResource.EstablishmentRequest;
import vn.lanhmanh.inspection.establishment.Particulars;
import vn.lanhmanh.inspection.establishment.history.Book;
import vn.lanhmanh.inspection.establishment.history.Book.Write;
import vn.lanhmanh.inspection.establishment.required.Admission;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.web.Refusal;

/** Enters many establishments at once, by the rules of a single registration, within the caller's area. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Enrolment {

    private final Register register;
    private final Book book;
    private final Admission admission;
    private final Office office;
    private final Validator validator;

    Enrolment(Register register, Book book, Admission admission, Office office, Validator validator) {
        this.register = register;
        this.book = book;
        this.admission = admission;
        this.office = office;
        this.validator = validator;
    }

    /** Enters them in their order; those not refused are written. */
    public List<Outcome> enter(List<Entry> entries) {
        register.hold(Known.keys(entries));
        Known known = known(entries, new Transfers());
        Iterator<String> codes = register.nextCodes(news(entries, known)).iterator();
        var writes = new ArrayList<Write>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Entry entry : entries) {
            outcomes.add(decide(entry, known, change -> write(change, known, codes, writes)));
        }
        book.close(writes);
        return outcomes;
    }

    private Known known(List<Entry> entries, Transfers transfers) {
        return new Known(register.known(Known.keys(entries)), transfers);
    }

    /** How many of them the register may not have; a code that is then not used leaves a gap. */
    private static int news(List<Entry> entries, Known known) {
        return (int) entries.stream()
                .filter(entry -> entry.code() == null && known.find(entry).isEmpty())
                .count();
    }

    /** Tells what would become of them and writes nothing. */
    public List<Outcome> rehearse(List<Entry> entries, Transfers transfers) {
        Known known = known(entries, transfers);
        return entries.stream()
                .map(entry -> decide(entry, known, change -> {
                    known.changes(change.found(), change.particulars());
                    return change.found().map(Establishment::id).orElse(null);
                }))
                .toList();
    }

    /** A change that is allowed. */
    private record Change(Optional<Establishment> found, Particulars particulars, EstablishmentRequest said) {}

    private interface Doing {
        UUID done(Change change);
    }

    private Outcome decide(Entry entry, Known known, Doing doing) {
        try {
            Optional<Establishment> found = known.find(entry);
            found.ifPresent(one -> requireReach(entry, one));
            EstablishmentRequest said = entry.over(found);
            if (found.isPresent() && same(found.get(), said)) {
                return new Outcome(Effect.UNCHANGED, found.get().id(), null);
            }
            var change = new Change(found, checked(said, found), said);
            known.refuseDuplicates(found, change.particulars());
            found.ifPresent(Establishment::requireChangeable);
            return new Outcome(found.isPresent() ? Effect.UPDATED : Effect.CREATED, doing.done(change), null);
        } catch (Refusal refusal) {
            return Outcome.refused(refusal);
        }
    }

    /** Of an establishment elsewhere the caller learns no more than a single registration would tell. */
    private void requireReach(Entry entry, Establishment found) {
        Particulars place = found.particulars();
        if (!office.reach().covers(place.districtCode(), place.communeCode())) {
            throw entry.code() == null
                    ? Refusal.conflict("duplicate-tax-code", "…").field("taxCode")
                    : Refusal.unprocessable("unknown-establishment-code").field("code");
        }
    }

    private static boolean same(Establishment now, EstablishmentRequest said) {
        return now.particulars().equals(said.particulars(now.particulars().districtCode()))
                && new HashSet<>(now.papers()).equals(new HashSet<>(said.papersOrNone()));
    }

    private Particulars checked(EstablishmentRequest said, Optional<Establishment> found) {
        validator.validate(said).stream().findFirst().ifPresent(violation -> {
            throw Refusal.unprocessable("validation-failed")
                    .field(violation.getPropertyPath().toString());
        });
        admission.check(said, found.map(Establishment::papers).orElse(List.of()));
        Particulars particulars = said.particulars(districtOf(said.communeCode()));
        particulars.check();
        return particulars;
    }

    private String districtOf(String communeCode) {
        try {
            return office.commune(communeCode).parentCode();
        } catch (NotFoundException outOfReach) {
            throw Refusal.unprocessable("commune-out-of-reach", communeCode).field("communeCode");
        } catch (Refusal unknown) {
            throw unknown.field("communeCode");
        }
    }

    private UUID write(Change change, Known known, Iterator<String> codes, List<Write> writes) {
        known.changes(change.found(), change.particulars());
        Write write = change.found()
                .map(establishment -> change(establishment, change))
                .orElseGet(() -> register(codes.next(), change));
        writes.add(write);
        known.holds(write.establishment());
        return write.establishment().id();
    }

    private Write change(Establishment establishment, Change change) {
        return book.written(
                establishment,
                AuditEntry.write(Establishment.OBJECT, establishment.id(), "change"),
                one -> one.change(change.particulars(), change.said().papersOrNone(), office.today()));
    }

    private Write register(String code, Change change) {
        var establishment =
                new Establishment(code, change.particulars(), change.said().papersOrNone(), office.today());
        register.persist(establishment);
        return book.opened(establishment, AuditEntry.write(Establishment.OBJECT, establishment.id(), "register"));
    }
}
