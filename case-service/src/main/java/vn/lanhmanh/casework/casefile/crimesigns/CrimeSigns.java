package vn.lanhmanh.casework.casefile.crimesigns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import vn.lanhmanh.casework.office.Codes;
import vn.lanhmanh.platform.web.Refusal;

/**
 * The signals of a crime in a case and the documented answer to them.
 *
 * @param signalCodes {@link CrimeSignal}s joined by {@code ;}
 * @param yes the answer; null while there is none
 * @param despiteCodes the signals a "no" was given against
 * @param reason sealed
 * @param by subject of who answered
 */
@Embeddable
public record CrimeSigns(
        @Column(name = "signals") String signalCodes,
        @Column(name = "crime_signs") Boolean yes,
        @Column(name = "crime_signs_despite") String despiteCodes,
        @Column(name = "crime_signs_reason") byte[] reason,
        @Column(name = "crime_signs_by") UUID by,
        @Column(name = "crime_signs_on") LocalDate on) {

    private static final String BASIS = "Điều 62 Luật Xử lý vi phạm hành chính";

    /** No signal and no answer yet. */
    public static final CrimeSigns NONE = new CrimeSigns("", null, "", null, null, null);

    /** What a case begins with. */
    public static CrimeSigns first(boolean trafficking) {
        return trafficking ? NONE.with(CrimeSignal.TRAFFICKING) : NONE;
    }

    public Set<CrimeSignal> signals() {
        return Codes.split(CrimeSignal.class, signalCodes);
    }

    /** One more signal; an answer given before it is no longer enough. */
    public CrimeSigns with(CrimeSignal signal) {
        var all = signals();
        all.add(signal);
        return new CrimeSigns(Codes.join(all), yes, despiteCodes, reason, by, on);
    }

    /**
     * The same signals, answered.
     *
     * @throws Refusal {@code crime-signals-unanswered} (422): a "no" must name each signal it goes against
     */
    public CrimeSigns answered(boolean answer, Collection<CrimeSignal> despite, byte[] why, UUID who, LocalDate when) {
        var answered = new CrimeSigns(signalCodes, answer, answer ? "" : Codes.join(despite), why, who, when);
        if (!answer) {
            answered.requireNothingOpen();
        }
        return answered;
    }

    private void requireNothingOpen() {
        var open = signals();
        open.removeAll(Codes.split(CrimeSignal.class, despiteCodes));
        if (!open.isEmpty()) {
            throw Refusal.unprocessable("crime-signals-unanswered", Codes.join(open))
                    .basis(BASIS + "; " + open.iterator().next().basis())
                    .field("despite");
        }
    }

    /** Refuses unless the answer is "no" against every signal there is now. */
    public void requireNo() {
        if (yes == null) {
            throw Refusal.conflict("crime-signs-unanswered").basis(BASIS);
        }
        if (yes) {
            throw Refusal.conflict("must-be-transferred").basis(BASIS);
        }
        requireNothingOpen();
    }
}
