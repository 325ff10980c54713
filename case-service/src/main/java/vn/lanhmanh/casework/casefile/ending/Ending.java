package vn.lanhmanh.casework.casefile.ending;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * Where a case is on its way to its end.
 *
 * @param conclusion how it ended; null while it goes on
 * @param sanctions what stands of the sanctions drafted and issued in it
 * @param reopenedOn the day on which an end fell that it had come to; null where none did
 */
@Embeddable
public record Ending(
        @Embedded Conclusion conclusion,
        @Embedded Conclusion.Tally sanctions,
        @Column(name = "reopened_on") LocalDate reopenedOn) {

    public static final Ending OPEN = new Ending(null, Conclusion.Tally.NONE, null);

    public Ending with(Conclusion.Tally now) {
        return new Ending(conclusion, now, reopenedOn);
    }

    public Ending with(Conclusion end) {
        return new Ending(end, sanctions, reopenedOn);
    }

    /**
     * Whether the end as sanctioned stands on no decision any more, or leaves one open that could still be made.
     *
     * @param decisionRuns whether the time for a decision upon some minutes still runs
     */
    public boolean falls(boolean decisionRuns) {
        return conclusion != null
                && conclusion.outcome() == Outcome.SANCTIONED
                && (sanctions.issued() == 0 || decisionRuns);
    }

    public Ending reopened(LocalDate on) {
        return new Ending(null, sanctions, on);
    }
}
