package vn.lanhmanh.local.demo.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.FictionalPerson;

/** How an invented person is entered in a case. */
final class Persons {

    private Persons() {}

    static Map<String, Object> body(FictionalPerson person, LocalDate actOn) {
        return Body.of("role", role(person.part()), "actOn", actOn, "identity", identity(person));
    }

    private static String role(String part) {
        return switch (part) {
            case "B", "B2" -> "BUYER";
            case "H" -> "HARBOURER";
            case "R" -> "BROKER";
            case "V" -> "SUSPECTED_VICTIM";
            default -> "SELLER";
        };
    }

    private static Map<String, Object> identity(FictionalPerson person) {
        return Body.of(
                "fullName", person.fullName(),
                "sex", person.sex(),
                "dateOfBirth", person.bornOn(),
                "nationality", person.nationality(),
                "document",
                        person.document()
                                .map(number -> Body.of("type", "CCCD", "number", number))
                                .orElse(null),
                "noDocumentReason", person.document().isPresent() ? null : Fictional.text("Không mang giấy tờ"),
                "address", Fictional.text("Số " + person.no() + " đường Mẫu"));
    }

    private static Map<String, Object> document(FictionalPerson person, String number) {
        return Body.of("type", person.nationality().equals("VN") ? "CCCD" : "PASSPORT", "number", number);
    }

    /** The look for signs of a victim that a minor seller and a suspected victim are given. */
    static Optional<Map<String, Object>> screening(FictionalPerson person, String id, LocalDate on) {
        boolean victim = person.part().equals("V");
        if (!victim && !person.part().equals("M")) {
            return Optional.empty();
        }
        return Optional.of(Body.of(
                "personId",
                id,
                "result",
                victim ? "SUSPECTED_VICTIM" : "NOT_VICTIM",
                "signs",
                victim ? List.of("CONTROLLED_BY_OTHERS") : List.of(),
                "on",
                on));
    }
}
