package vn.lanhmanh.inspection.minutespdf.wording;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the document says, in the words it is printed with; its hash is that of this record.
 *
 * @param representative name and title of who stood for the establishment, null for nobody
 * @param statement what the representative had to say, null when nothing was recorded
 * @param outcome how it went, a sentence
 * @param reason why the representative did not sign, null unless refused
 * @param leader who signs for the team, null for an agency alone
 * @param notInspected whether nobody got in, so that nothing is said of what would have been found
 * @param nobodyPresent whether nobody of the establishment was there
 */
public record MinutesPaper(
        Head head,
        List<String> grounds,
        String began,
        String ended,
        List<Present> present,
        String representative,
        Business business,
        String outcome,
        List<Part> checklist,
        List<Found> findings,
        String recommendations,
        List<Due> remedies,
        List<Proof> evidence,
        String statement,
        boolean refused,
        String reason,
        List<Attesting> witnesses,
        Present leader,
        String copies,
        boolean notInspected,
        boolean nobodyPresent) {

    /** In the space of so many words a description may go on over the page. */
    static final int LONG = 600;

    private static final int SIGNATURES_A_ROW = 3;

    /** The same under another head. */
    MinutesPaper under(Head other) {
        return new MinutesPaper(
                other,
                grounds,
                began,
                ended,
                present,
                representative,
                business,
                outcome,
                checklist,
                findings,
                recommendations,
                remedies,
                evidence,
                statement,
                refused,
                reason,
                witnesses,
                leader,
                copies,
                notInspected,
                nobodyPresent);
    }

    public List<String> outcomeParagraphs() {
        return outcome.lines().toList();
    }

    public List<String> recommended() {
        return recommendations == null
                ? List.of()
                : recommendations.lines().filter(line -> !line.isBlank()).toList();
    }

    public List<String> stated() {
        return statement == null
                ? List.of()
                : statement.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Those who sign beside the leader, as many to a row as have room. */
    public List<List<Present>> membersToSign() {
        return leader == null ? List.of() : rows(present.subList(1, present.size()));
    }

    public List<List<Attesting>> witnessesToSign() {
        return rows(witnesses);
    }

    private static <T> List<List<T>> rows(List<T> all) {
        return IntStream.iterate(0, i -> i < all.size(), i -> i + SIGNATURES_A_ROW)
                .mapToObj(i -> all.subList(i, Math.min(i + SIGNATURES_A_ROW, all.size())))
                .toList();
    }

    /**
     * @param symbol number and symbol, {@code 07/BB-ĐKTLN178}
     * @param place where it was written, without its type
     * @param date in words
     */
    public record Head(String authority, String team, String symbol, String place, String date) {

        /** That of a paper that goes with this one and is written later. */
        Head on(String laterDate) {
            return new Head(authority, team, symbol, place, laterDate);
        }
    }

    /** @param card number of the inspection card, null for an officer without one */
    public record Present(String name, String role, String agency, String card) {}

    /**
     * The establishment in the words of the register on the day of the inspection.
     *
     * @param securityOfficer who answers for security and order, null when the register names nobody
     */
    public record Business(
            String name,
            String kind,
            String address,
            String taxCode,
            String securityOfficer,
            String workers,
            List<String> papers) {}

    /**
     * A part of the checklist with its answers.
     *
     * @param takenOver that another agency answers it than the checklist names, null for none
     */
    public record Part(String title, String takenOver, List<Answer> answers) {}

    /**
     * A question with what was found.
     *
     * @param note null for none
     * @param dismissal why the violation that the answer stands for was not recorded, null for none
     */
    public record Answer(String question, String legalBasis, String answer, String note, String dismissal) {

        public boolean goesOn() {
            return Stream.of(answer, note, dismissal)
                            .filter(Objects::nonNull)
                            .mapToInt(String::length)
                            .sum()
                    > LONG;
        }
    }

    public record Found(String name, String description, String legalBasis) {

        public boolean goesOn() {
            return description.length() > LONG;
        }
    }

    public record Due(String text, String dueOn) {

        public boolean goesOn() {
            return text.length() > LONG;
        }
    }

    /** @param sha256 of the file as it came */
    public record Proof(String kind, String sha256) {}

    public record Attesting(String name, String title) {}
}
