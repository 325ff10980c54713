package vn.lanhmanh.casework.casefile;

import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.lanhmanh.casework.office.Codes;

/**
 * What stands on the cover of a case.
 *
 * @param number its number in the year of detection, without gaps
 * @param agency who handles it; null until somebody takes it up
 * @param flagCodes {@link Origin.Flag}s joined by {@code ;}
 */
@Embeddable
public record Cover(
        @Column(name = "number_year") int year,
        int number,
        @Enumerated(EnumType.STRING) Origin.Kind kind,
        String agency,
        @Column(name = "flags") String flagCodes) {

    /** "12/2020". */
    String fullNumber() {
        return number + "/" + year;
    }

    Cover ofKind(Origin.Kind other) {
        return new Cover(year, number, other, agency, flagCodes);
    }

    /** The first agency that works on a case handles it. */
    Cover takenUpBy(String other) {
        return agency == null && !other.isEmpty() ? new Cover(year, number, kind, other, flagCodes) : this;
    }

    Cover with(Origin.Flag flag) {
        var all = flags();
        all.add(flag);
        return new Cover(year, number, kind, agency, Codes.join(all));
    }

    public Set<Origin.Flag> flags() {
        return Codes.split(Origin.Flag.class, flagCodes);
    }
}
