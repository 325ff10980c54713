package vn.lanhmanh.inspection.minutespdf.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.minutespdf.wording.MinutesPaper.Present;
import vn.lanhmanh.inspection.office.Office;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.correction.Correction;
import vn.lanhmanh.inspection.visit.correction.MinutesPart;

/** What a correction says is right, in the words of minutes: codes, ids and instants are worded, what was typed stays. */
@ApplicationScoped
class RightWords {

    private static final String IDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern MEMBERS = Pattern.compile(IDS + "([,;\\s]+" + IDS + ")*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODED = Pattern.compile("([A-Z][A-Z_]*)(?:: ?(.*))?", Pattern.DOTALL);
    private static final Pattern COUNTED = Pattern.compile("([^,]+): (\\d{1,2})(?:, |$)");

    private final Participants participants;
    private final Results results;
    private final FieldWords field;
    private final Office office;

    RightWords(Participants participants, Results results, FieldWords field, Office office) {
        this.participants = participants;
        this.results = results;
        this.field = field;
        this.office = office;
    }

    /** The part of the minutes it is about; as it was typed when that was free. */
    static String subject(Correction.Content is) {
        return is.part().map(part -> Wording.of("subject", part.key())).orElse(is.subject());
    }

    static String reason(Correction.Content is) {
        return is.fieldVisitId() == null ? is.reason() : Wording.of("reason", "FIELD_VISIT");
    }

    String text(Inspection inspection, Correction.Content is) {
        return is.part().map(part -> text(part, inspection, is)).orElse(is.text());
    }

    /** Every part is named, so that none is forgotten when one is added. */
    private String text(MinutesPart part, Inspection inspection, Correction.Content is) {
        LocalDate day = inspection.minutes().completedOn();
        String text = is.text().strip();
        if (text.isEmpty() || text.equals("-")) {
            return Wording.of("none", part.key());
        }
        return switch (part) {
            case STARTED_AT -> moment(text);
            case COMPLETED_ON -> date(text);
            case PRESENT_MEMBER_IDS -> MEMBERS.matcher(text).matches() ? members(inspection, text, day) : text;
            case OFFICERS -> is.fieldVisitId() == null ? text : officers(text);
            case OUTCOME -> is.fieldVisitId() == null ? outcome(text) : FieldWords.outcome(text);
            case ANSWERS -> is.fieldVisitId() == null ? text : field.answers(inspection, text);
            case SIGNATURE -> is.fieldVisitId() == null ? text : FieldWords.signature(text);
            case FINDINGS -> is.fieldVisitId() == null ? text : findings(text, inspection);
            case ESTABLISHMENT, EVIDENCE, RECOMMENDATIONS, REMEDIES, OTHER -> text;
        };
    }

    private String moment(String text) {
        try {
            return Wording.moment(office.local(Instant.parse(text)));
        } catch (DateTimeParseException typed) {
            return text;
        }
    }

    private static String date(String text) {
        try {
            return Wording.date(LocalDate.parse(text));
        } catch (DateTimeParseException typed) {
            return text;
        }
    }

    /** As the minutes name them; of somebody the team does not know there is no name to print. */
    private String members(Inspection inspection, String ids, LocalDate day) {
        List<UUID> all = Stream.of(ids.split("[,;\\s]+"))
                .map(UUID::fromString)
                .distinct()
                .toList();
        List<Present> known = participants.members(inspection, all, day);
        var lines = new ArrayList<>(known.stream()
                .map(one ->
                        "%s, %s, %s, thẻ kiểm tra số %s".formatted(one.name(), one.role(), one.agency(), one.card()))
                .toList());
        if (known.size() < all.size()) {
            lines.add("%s người không có tên trong danh sách thành viên Đội"
                    .formatted(Wording.twoDigits(all.size() - known.size())));
        }
        return Wording.numbered(lines);
    }

    private static String officers(String text) {
        return Wording.numbered(COUNTED.matcher(text)
                .results()
                .map(these -> Wording.twoDigits(Integer.parseInt(these.group(2))) + " " + these.group(1))
                .toList());
    }

    /** An outcome with its reason behind a colon. */
    static String outcome(String text) {
        Matcher coded = CODED.matcher(text);
        return coded.matches()
                ? Results.outcomeOf(coded.group(1))
                        .map(one -> Results.outcome(one, coded.group(2)))
                        .orElse(text)
                : text;
    }

    /** A code begins a finding; every other line goes on with what the one above it says. */
    private String findings(String text, Inspection inspection) {
        var found = new ArrayList<String>();
        text.lines().forEach(line -> {
            Optional<String> begun = begun(line, inspection);
            if (begun.isPresent() || found.isEmpty()) {
                found.add(begun.orElse(line));
            } else {
                found.add(found.remove(found.size() - 1) + "\n" + line);
            }
        });
        return Wording.numbered(found);
    }

    private Optional<String> begun(String line, Inspection inspection) {
        Matcher coded = CODED.matcher(line);
        return coded.matches() && coded.group(2) != null
                ? Optional.of(results.act(coded.group(1), inspection) + ": " + coded.group(2))
                : Optional.empty();
    }
}
