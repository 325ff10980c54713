package vn.lanhmanh.inspection.minutespdf.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.inspection.checklist.AnswerType;
import vn.lanhmanh.inspection.checklist.Section.Item;
import vn.lanhmanh.inspection.visit.Inspection;
import vn.lanhmanh.inspection.visit.minutes.Result.Witnesses;
import vn.lanhmanh.inspection.visit.part.ChecklistUses;

/** What a visit in conflict says, in the words of minutes: it comes in lines of keys with what was typed behind them. */
@ApplicationScoped
class FieldWords {

    private static final String NOTE = " note";
    private static final Pattern WITNESSES = Pattern.compile("\\nwitnesses: (.*): (\\d{1,2})(?=\\n|$)");

    private static final Set<AnswerType> CODED = Set.of(AnswerType.YES_NO, AnswerType.YES_NO_NA);

    /** Before what goes on over more lines. */
    private static final String INDENT = "  ";

    private final ChecklistUses checklists;

    FieldWords(ChecklistUses checklists) {
        this.checklists = checklists;
    }

    /** @param text null for a key alone */
    private record Line(String key, String text) {

        static List<Line> in(String all) {
            var lines = new ArrayList<Line>();
            all.lines().forEach(line -> {
                if (line.startsWith(INDENT) && !lines.isEmpty()) {
                    lines.add(lines.remove(lines.size() - 1).with(line.strip()));
                } else {
                    int colon = line.indexOf(": ");
                    lines.add(
                            colon < 0
                                    ? new Line(line, null)
                                    : new Line(line.substring(0, colon), line.substring(colon + 2)));
                }
            });
            return lines;
        }

        private Line with(String more) {
            return new Line(key, text == null ? more : text + "\n" + more);
        }
    }

    /** The answers with their questions; a note goes with the answer before it. */
    String answers(Inspection inspection, String text) {
        Map<String, Item> items = checklists.findByIdOptional(inspection.id()).stream()
                .flatMap(use -> use.sections().stream())
                .flatMap(section -> section.items().stream())
                .collect(Collectors.toMap(Item::code, Function.identity()));
        var said = new ArrayList<String>();
        for (Line line : Line.in(text)) {
            if (line.key().endsWith(NOTE) && !said.isEmpty()) {
                said.add(Wording.sentence(said.remove(said.size() - 1)) + " Ghi chú: " + line.text());
            } else {
                said.add(answer(Optional.ofNullable(items.get(line.key())), line));
            }
        }
        return Wording.numbered(said);
    }

    /** Nobody looked at it when it came: the client may have had another checklist than the inspection has. */
    private static String answer(Optional<Item> known, Line line) {
        String said = known.filter(item -> !CODED.contains(item.answerType())).isPresent()
                ? line.text()
                : Wording.find("answer", line.text()).orElse(line.text());
        return known.map(item -> "%s (%s): %s".formatted(item.text(), item.legalBasis(), said))
                .orElseGet(() -> Wording.of("item", "UNLISTED") + ": " + said);
    }

    /** Whether the representative signed, and what else was recorded of it, each on a line of its own. */
    static String signature(String text) {
        return Line.in(text).stream()
                .map(line -> line.text() == null
                        ? Wording.of("signature", line.key())
                        : Wording.of("signature", line.key()) + ": " + Wording.sentence(line.text()))
                .collect(Collectors.joining("\n"));
    }

    /** How it went, with its reason, and who saw it. */
    static String outcome(String text) {
        List<Witnesses> witnesses = WITNESSES
                .matcher(text)
                .results()
                .map(these -> new Witnesses(these.group(1), Integer.parseInt(these.group(2))))
                .toList();
        String sentence =
                RightWords.outcome(WITNESSES.matcher(text).replaceAll("").replace("\n" + INDENT, "\n"));
        return witnesses.isEmpty() ? sentence : Results.attested(sentence, witnesses);
    }
}
