package vn.lanhmanh.local.demo.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.almanac.Draw;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.FictionalMeasure;

/** From the minutes of an administrative violation to the fine that is paid, all within the time limits of 2020. */
final class Sanctions {

    private static final int SUSPENSION_MONTHS = 9;

    /** What is due later is still to be paid, within its time. */
    private static final LocalDate LAST_PAYMENT = LocalDate.of(2020, 11, 20);

    /** Whoever is to be sanctioned in a case: the n-th concerned, a person or the establishment. */
    record Concerned(String part, int n, String personId, String establishmentId) {}

    /** A demo user who decides, and the title it decides by. */
    private record Decider(String user, String title) {}

    private final Cast cast;
    private final User investigator;

    Sanctions(Cast cast) {
        this.cast = cast;
        this.investigator = cast.investigator();
    }

    /** Minutes and decision, its service and execution as far as they have come; tells the day of the decision. */
    LocalDate decide(CaseChapter.Opened file, Concerned who) {
        String sanction = draft(file, who);
        Draw draw = Draw.of(step(file, who, "days"));
        LocalDate decided = Days.after(file.detectedOn(), draw.between(2, 3));
        LocalDate served = Days.after(decided, 1);
        LocalDate executed = Days.after(served, draw.between(2, 6));
        issue(file, who, sanction, decided);
        if (!served.isAfter(Days.TODAY)) {
            post(file, who, sanction, "service", Body.of("servedOn", served));
        }
        if (!executed.isAfter(LAST_PAYMENT)) {
            long amount = measure(file, who).amount();
            post(file, who, sanction, "execution", Body.of("executedOn", executed, "collected", amount));
        }
        return decided;
    }

    /** Minutes and the draft of a decision. */
    String draft(CaseChapter.Opened file, Concerned who) {
        FictionalMeasure measure = measure(file, who);
        String minutes = investigator
                .post(step(file, who, "minutes"), "/v1/violation-minutes", minutes(file, who, measure))
                .path("id")
                .asText();
        return investigator
                .post(step(file, who, "draft"), "/v1/sanctions", sanction(minutes, measure))
                .path("id")
                .asText();
    }

    private static FictionalMeasure measure(CaseChapter.Opened file, Concerned who) {
        return FictionalMeasure.of(who.part(), Draw.of(step(file, who, "measure")));
    }

    private static Map<String, Object> minutes(CaseChapter.Opened file, Concerned who, FictionalMeasure measure) {
        return Body.of(
                "caseId", file.id(),
                "subject", measure.subject(),
                "personId", who.personId(),
                "establishmentId", who.establishmentId(),
                "act", measure.act(),
                "actOn", file.detectedOn(),
                "discoveredOn", file.detectedOn(),
                "madeOn", file.detectedOn(),
                "makerTitle", "POLICE_TEAM_LEADER");
    }

    private static Map<String, Object> sanction(String minutes, FictionalMeasure measure) {
        Map<String, Object> item = Body.of(
                "normCode", measure.norm(),
                "mainForm", measure.form(),
                "amount", measure.amount(),
                "circumstances", measure.circumstances());
        return Body.of(
                "minutesId",
                minutes,
                "items",
                List.of(item),
                "supplementary",
                measure.ofPerson() ? List.of() : List.of("LICENCE_SUSPENSION"),
                "suspensionMonths",
                measure.ofPerson() ? null : SUSPENSION_MONTHS);
    }

    private void issue(CaseChapter.Opened file, Concerned who, String sanction, LocalDate on) {
        Decider decider = decider(file, who);
        cast.api()
                .as(decider.user())
                .post(
                        step(file, who, "issue"),
                        "/v1/sanctions/" + sanction + "/issue",
                        Body.of(
                                "decidedOn", on,
                                "decisionNumber",
                                        Fictional.document(
                                                "QĐ-XP", file.fiction().person(who.n())),
                                "title", decider.title()));
    }

    /** Whose competence reaches the act: of an establishment only the province's chair, otherwise whoever is nearest. */
    private static Decider decider(CaseChapter.Opened file, Concerned who) {
        if (who.personId() == null) {
            return new Decider("sanction-authority", "PROVINCE_CHAIR");
        }
        return switch (file.district()) {
            case "474" -> new Decider("sanction-authority.police474", "DISTRICT_POLICE_CHIEF");
            case "476" -> new Decider("sanction-authority.h476", "DISTRICT_CHAIR");
            default -> new Decider("sanction-authority.cat", "PROVINCE_POLICE_DIRECTOR");
        };
    }

    private void post(CaseChapter.Opened file, Concerned who, String sanction, String verb, Map<String, Object> body) {
        investigator.post(step(file, who, verb), "/v1/sanctions/" + sanction + "/" + verb, body);
    }

    private static String step(CaseChapter.Opened file, Concerned who, String what) {
        return file.step(what + "/" + who.n());
    }
}
