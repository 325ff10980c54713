package vn.lanhmanh.local.demo.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.almanac.Draw;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.Crew;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Commune;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.FictionalCase;
import vn.lanhmanh.local.demo.fiction.FictionalPerson;

/** Opens the cases that no inspection opens, waits for the others, and carries each to where it stands. */
public final class CaseChapter {

    private static final String CASES = "/v1/cases/";

    /** The parts of those whom no file accuses: a minor who sold, and a suspected victim. */
    private static final Set<String> PROTECTED = Set.of("M", "V");

    /** A case that the service knows. */
    record Opened(FictionalCase fiction, String id, String district, LocalDate detectedOn, String establishmentId) {

        String step(String what) {
            return "case/" + fiction.no() + "/" + what;
        }
    }

    private final User investigator;
    private final Sanctions sanctions;
    private final List<Commune> communes;
    private final Map<Integer, TipChapter.Taken> tips;

    public CaseChapter(Cast cast, List<Commune> communes, Map<Integer, TipChapter.Taken> tips) {
        this.investigator = cast.investigator();
        this.sanctions = new Sanctions(cast);
        this.communes = communes;
        this.tips = tips;
    }

    /**
     * The ids of the cases by their numbers.
     *
     * @param inspections ids of the inspections by their keys
     */
    public Map<Integer, String> play(Crew crew, Map<String, String> inspections) {
        List<Opened> opened = new ArrayList<>();
        List<FictionalCase> all = FictionalCase.all();
        all.stream()
                .filter(one -> !one.openedByInspection())
                .sorted(Comparator.comparing(one -> one.detectedOn().orElseThrow()))
                .forEach(one -> opened.add(open(one)));
        Map<String, JsonNode> heard = await(all, inspections);
        all.stream()
                .filter(FictionalCase::openedByInspection)
                .forEach(one -> opened.add(
                        opened(one, heard.get(inspections.get(one.source().orElseThrow())))));
        crew.each(opened, this::carry);
        Map<Integer, String> ids = new HashMap<>();
        opened.forEach(one -> ids.put(one.fiction().no(), one.id()));
        return ids;
    }

    private Opened open(FictionalCase one) {
        var tip = one.origin().equals("TIP")
                ? tips.get(Integer.valueOf(one.source().orElseThrow()))
                : null;
        Commune commune = tip == null ? commune(one) : tip.commune();
        JsonNode made = investigator.post(
                "case/" + one.no(),
                "/v1/cases",
                Body.of(
                        "kind", "PROSTITUTION",
                        "origin", one.origin(),
                        "tipId", tip == null ? null : tip.id(),
                        "communeCode", commune.code(),
                        "detectedOn", one.detectedOn().orElseThrow(),
                        "flags", one.flags()));
        return opened(one, made);
    }

    private Commune commune(FictionalCase one) {
        return Draw.of("case/" + one.no())
                .from(communes.stream()
                        .filter(place -> place.district().equals(one.district().orElseThrow()))
                        .toList());
    }

    private static Opened opened(FictionalCase one, JsonNode view) {
        return new Opened(
                one,
                view.path("id").asText(),
                view.path("districtCode").asText(),
                LocalDate.parse(view.path("detectedOn").asText()),
                view.path("establishmentId").asText(null));
    }

    private Map<String, JsonNode> await(List<FictionalCase> all, Map<String, String> inspections) {
        List<String> awaited = all.stream()
                .filter(FictionalCase::openedByInspection)
                .map(one -> inspections.get(one.source().orElseThrow()))
                .toList();
        return investigator.await("the cases of " + awaited.size() + " inspections", user -> {
            Map<String, JsonNode> heard = new HashMap<>();
            user.list("/v1/cases")
                    .forEach(view -> heard.put(view.path("inspectionId").asText(), view));
            return heard.keySet().containsAll(awaited) ? java.util.Optional.of(heard) : java.util.Optional.empty();
        });
    }

    private Opened carry(Opened one) {
        LocalDate on = one.detectedOn();
        post(one, "verification", Body.of("on", on));
        List<Sanctions.Concerned> people = new ArrayList<>();
        for (int n = 0; n < one.fiction().people().size(); n++) {
            people.add(concerned(one, n));
        }
        switch (one.fiction().ending()) {
            case SANCTIONED -> {
                LocalDate decided = sanctioned(one, people);
                conclude(one, "SANCTIONED", null, Days.after(decided, 1));
            }
            case ISSUED -> sanctioned(one, people);
            case DRAFTED -> drafted(one, people);
            case LAPSED -> {
                drafted(one, people);
                conclude(one, "NOT_SANCTIONED", "DEADLINE_LAPSED", Days.after(on, 20));
            }
            case TRANSFERRED -> transferred(one, people);
            case UNFOUNDED -> conclude(one, "UNFOUNDED", "NOT_PROVEN", Days.after(on, 6));
            case VERIFYING -> {}
        }
        return one;
    }

    /** The establishment itself, or a person entered with an invented identity. */
    private Sanctions.Concerned concerned(Opened one, int n) {
        String part = one.fiction().people().get(n);
        if (part.equals("E")) {
            return new Sanctions.Concerned(part, n, null, one.establishmentId());
        }
        LocalDate on = one.detectedOn();
        FictionalPerson person = FictionalPerson.invent(one.fiction().person(n), part, on);
        String id = investigator
                .post(one.step("person/" + n), CASES + one.id() + "/persons", Persons.body(person, on))
                .path("id")
                .asText();
        Persons.screening(person, id, on)
                .ifPresent(screening ->
                        investigator.post(one.step("screening/" + n), CASES + one.id() + "/screenings", screening));
        return new Sanctions.Concerned(part, n, id, null);
    }

    private LocalDate sanctioned(Opened one, List<Sanctions.Concerned> people) {
        answer(one, "NO");
        return people.stream()
                .map(who -> sanctions.decide(one, who))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private void drafted(Opened one, List<Sanctions.Concerned> people) {
        answer(one, "NO");
        people.forEach(who -> sanctions.draft(one, who));
    }

    private void transferred(Opened one, List<Sanctions.Concerned> people) {
        answer(one, "YES");
        LocalDate on = Days.after(one.detectedOn(), 2);
        post(
                one,
                "transfer",
                Body.of(
                        "receiver", Fictional.text("Cơ quan Cảnh sát điều tra"),
                        "on", on,
                        "article", one.fiction().article().orElseThrow(),
                        "documentNumber", Fictional.document("CV", one.fiction().no())));
        people.stream()
                .filter(who -> !PROTECTED.contains(who.part()))
                .forEach(who -> investigator.post(
                        one.step("suspect/" + who.n()),
                        CASES + one.id() + "/suspects",
                        Body.of("personId", who.personId())));
        conclude(one, "TRANSFERRED", null, Days.after(on, 1));
    }

    private void answer(Opened one, String answer) {
        post(
                one,
                "crime-signs",
                Body.of(
                        "answer", answer,
                        "reason", Fictional.text("Kết quả xem xét dấu hiệu tội phạm"),
                        "on", one.detectedOn()));
    }

    private void conclude(Opened one, String outcome, String reason, LocalDate on) {
        post(
                one,
                "conclusion",
                Body.of("outcome", outcome, "reason", reason, "note", Fictional.text("Kết thúc vụ việc"), "on", on));
    }

    private void post(Opened one, String verb, Map<String, Object> body) {
        investigator.post(one.step(verb), CASES + one.id() + "/" + verb, body);
    }
}
