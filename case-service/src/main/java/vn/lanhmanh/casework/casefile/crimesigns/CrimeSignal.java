package vn.lanhmanh.casework.casefile.crimesigns;

import java.util.Optional;

import vn.lanhmanh.casework.law.ProhibitedAct;

/** A fact that speaks for a crime; a "no" to the question for crime signs must name each of them. */
public enum CrimeSignal {
    HARBOURING("Điều 327 Bộ luật Hình sự 100/2015/QH13"),
    BROKERING("Điều 328 Bộ luật Hình sự 100/2015/QH13"),
    ORGANISING("Điều 24 Pháp lệnh 10/2003/PL-UBTVQH11"),
    COERCING("Điều 24 Pháp lệnh 10/2003/PL-UBTVQH11"),
    /** A buyer who may be an adult and a seller who may be a minor. */
    MINOR_BOUGHT("Điều 329 Bộ luật Hình sự 100/2015/QH13"),
    /** A seller who may be below the age under which sex is a crime in any case. */
    CHILD("Điều 142 Bộ luật Hình sự 100/2015/QH13"),
    TRAFFICKING("Điều 150, 151 Bộ luật Hình sự 100/2015/QH13");

    private final String basis;

    CrimeSignal(String basis) {
        this.basis = basis;
    }

    public String basis() {
        return basis;
    }

    /** The signal an act is by itself. */
    public static Optional<CrimeSignal> of(ProhibitedAct act) {
        return switch (act) {
            case HARBOURING -> Optional.of(HARBOURING);
            case BROKERING -> Optional.of(BROKERING);
            case ORGANISING -> Optional.of(ORGANISING);
            case COERCING -> Optional.of(COERCING);
            default -> Optional.empty();
        };
    }
}
