package vn.lanhmanh.inspection.minutespdf;

import java.util.List;

/**
 * What the document says, in the words it is printed with; its hash is that of this record.
 *
 * @param representative name and title of who stood for the establishment, null for nobody
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
        boolean refused,
        String reason,
        List<Attesting> witnesses,
        Present leader,
        String copies) {

    /** @param symbol number and symbol, {@code 07/BB-ĐKTLN178} */
    public record Head(String authority, String team, String symbol, String placeAndDate) {}

    /** @param card number of the inspection card, null for an officer without one */
    public record Present(String name, String role, String agency, String card) {}

    public record Business(
            String name, String kind, String address, String taxCode, String workers, List<String> papers) {}

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
