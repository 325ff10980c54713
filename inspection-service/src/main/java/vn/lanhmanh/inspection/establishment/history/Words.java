package vn.lanhmanh.inspection.establishment.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.EstablishmentState;
import vn.lanhmanh.inspection.establishment.EstablishmentView;
import vn.lanhmanh.inspection.establishment.Paper;
import vn.lanhmanh.inspection.establishment.licence.Withholding;
import vn.lanhmanh.inspection.establishment.standing.Suspension;

/** What the register says of an establishment, field by field, named as the answers name them. */
@ApplicationScoped
class Words {

    /** The names of people, which not everybody reads. */
    static final Set<String> NAMES = Set.of("securityOfficer", "owner");

    private static final String PAPERS = "papers";
    private static final String SUSPENSION = "suspension";
    private static final String LICENCE_SUSPENSIONS = "licenceSuspensions";

    /** Found anew each day, or counted elsewhere: no word of the register. */
    private static final List<String> NO_WORDS = List.of("version", "riskScore", "lastInspectedOn", "nextExpiry");

    private final ObjectMapper json;

    Words(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode none() {
        return json.createObjectNode();
    }

    ObjectNode of(Establishment establishment) {
        ObjectNode words = json.valueToTree(EstablishmentView.timeless(establishment));
        return words.remove(NO_WORDS);
    }

    JsonNode value(Object value) {
        return value == null ? null : json.valueToTree(value);
    }

    /** The register's words after some writes, first to last, as they read on a day. */
    EstablishmentView after(List<HistoryEntry> writes, LocalDate on, boolean named) {
        ObjectNode words = none();
        writes.forEach(write -> write.changes().forEach(change -> apply(words, change)));
        lapse(words, on);
        if (!named) {
            words.remove(NAMES);
        }
        List<Withholding> withheld = withheld(words);
        words.path(PAPERS).forEach(paper -> ((ObjectNode) paper)
                .put(
                        "status",
                        json.convertValue(paper, Paper.class)
                                .status(on, withheld)
                                .name()));
        words.put("version", writes.get(writes.size() - 1).version());
        return json.convertValue(words, EstablishmentView.class);
    }

    private List<Withholding> withheld(ObjectNode words) {
        return words.has(LICENCE_SUSPENSIONS)
                ? json.convertValue(words.get(LICENCE_SUSPENSIONS), new TypeReference<List<Withholding>>() {})
                : List.of();
    }

    /** A suspension is over after its last day, whenever that was entered. */
    private void lapse(ObjectNode words, LocalDate on) {
        JsonNode suspension = words.get(SUSPENSION);
        if (suspension != null
                && json.convertValue(suspension, Suspension.class).over(on)) {
            words.remove(SUSPENSION);
            words.put("state", EstablishmentState.ACTIVE.name());
        }
    }

    /** What is noted beside the words, such as a health check, is named with a slash. */
    private static void apply(ObjectNode words, Change change) {
        if (change.removes()) {
            words.remove(change.field());
        } else if (!change.field().contains("/")) {
            words.set(change.field(), change.after());
        }
    }
}
