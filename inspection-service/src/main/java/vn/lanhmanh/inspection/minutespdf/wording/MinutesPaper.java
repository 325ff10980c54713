package vn.lanhmanh.inspection.minutespdf.wording;

import java.util.List;

/**
 * What the document says, in the words it is printed with; its hash is that of this record.
 *
 * @param representative name and title of who stood for the establishment, null for nobody
 * @param statement what the representative had to say, null when nothing was recorded
 * @param outcome how it went, a sentence
 * @param reason why the representative did not sign, null unless refused
 * @param leader who signs for the team, null for an agency alone
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
        String copies) {

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
                copies);
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

    /** A part of the checklist with its answers. */
    public record Part(String title, List<Answer> answers) {}

    /**
     * A question with what was found.
     *
     * @param note null for none
     */
    public record Answer(String question, String legalBasis, String answer, String note) {}

    public record Found(String name, String description, String legalBasis) {}

    public record Due(String text, String dueOn) {}

    /** @param sha256 of the file as it came */
    public record Proof(String kind, String sha256) {}

    public record Attesting(String name, String title) {}
}
