package vn.lanhmanh.local.demo.inspection;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.visit.FictionalSectorVisit;

/** Lets four agencies inspect on their own, each in its sector and with its checklist. */
public final class SectorChapter {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int DECIDED_BEFORE = 7;

    private final Cast cast;
    private final Register register;
    private final Set<String> visited = new HashSet<>();

    /** Inspects establishments of a register. */
    public SectorChapter(Cast cast, Register register) {
        this.cast = cast;
        this.register = register;
    }

    /** The ids of the inspections by their keys. */
    public Map<String, String> play() {
        Map<String, String> ids = new HashMap<>();
        FictionalSectorVisit.all().forEach(visit -> ids.put(visit.key(), play(visit)));
        return ids;
    }

    private String play(FictionalSectorVisit visit) {
        User lead = cast.inspectorOf(visit.agency());
        String step = "sector/" + visit.no();
        String id = lead.post(
                        step,
                        "/v1/inspections",
                        Body.of(
                                "type",
                                "SECTOR",
                                "establishmentId",
                                place(visit),
                                "plannedOn",
                                visit.on(),
                                "sector",
                                Body.of(
                                        "decisionNumber", Fictional.document("QĐ-" + visit.agency(), visit.no()),
                                        "decidedOn", Days.workday(visit.on().minusDays(DECIDED_BEFORE)))))
                .path("id")
                .asText();
        String path = "/v1/inspections/" + id;
        lead.post(
                step + "/start",
                path + "/start",
                Body.of(
                        "startedAt",
                        visit.on().atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant(),
                        "officers",
                        List.of(Body.of("title", visit.title(), "count", visit.officers()))));
        var checking = new Checking(cast, lead);
        checking.play(step, id, visit.checklist(), visit.on(), visit.violations());
        visit.violations().forEach(code -> checking.find(step, id, code));
        lead.post(
                step + "/completion", path + "/completion", Body.of("completedOn", visit.on(), "outcome", "INSPECTED"));
        return id;
    }

    /** Another one of the kind for each visit, the last of the register first. */
    private String place(FictionalSectorVisit visit) {
        List<String> fitting = register.entries().stream()
                .filter(entry -> entry.fiction().kind().code().equals(visit.kind()))
                .map(Register.Entry::id)
                .filter(id -> !visited.contains(id))
                .toList();
        String last = fitting.get(fitting.size() - 1);
        visited.add(last);
        return last;
    }
}
