package vn.lanhmanh.local.demo.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.client.User;
import vn.lanhmanh.local.demo.fiction.Fictional;
import vn.lanhmanh.local.demo.fiction.visit.FictionalCare;

/** Carries an inspection of a team from the decision to its minutes, and reports to the chair where that is owed. */
final class Conduct {

    private static final String INSPECTIONS = "/v1/inspections/";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate REPORT_STILL_OWED = LocalDate.of(2020, 11, 15);
    private static final int REPORTED_AFTER = 3;

    private final User lead;
    private final Checking checking;
    private final Map<String, FictionalCare> care = FictionalCare.all();

    Conduct(Cast cast) {
        this.lead = cast.inspectionLead();
        this.checking = new Checking(cast, lead);
    }

    /** Gives its id. */
    String play(Visit visit) {
        FictionalCare taken = care.getOrDefault(visit.key(), FictionalCare.ordinary(visit.key()));
        String step = "inspection/" + visit.key();
        String id = lead.post(step, "/v1/inspections", visit.plan()).path("id").asText();
        lead.post(
                step + "/start",
                INSPECTIONS + id + "/start",
                Body.of(
                        "startedAt",
                        at(visit, 0),
                        "presentMemberIds",
                        visit.team().present(visit.on(), 4)));
        if (taken.checklist()) {
            checking.play(step, id, "TEAM178", visit.on(), visit.violations());
        }
        String finding = null;
        for (String code : visit.violations()) {
            finding = checking.find(step, id, code);
        }
        if (taken.photo()) {
            photograph(step, id, visit, finding);
        }
        lead.post(step + "/completion", INSPECTIONS + id + "/completion", completion(visit, taken));
        report(step, id, visit);
        return id;
    }

    private static Instant at(Visit visit, int minutes) {
        return visit.on().atTime(LocalTime.of(14, minutes)).atZone(ZONE).toInstant();
    }

    private void photograph(String step, String id, Visit visit, String finding) {
        Map<String, Object> said = Body.of(
                "inspectionId", id,
                "findingId", finding,
                "takenByMemberId", visit.team().leader(),
                "takenAt", at(visit, 20),
                "note", Fictional.text("Ảnh tại chỗ"));
        lead.postPicture(step + "/photo", "/v1/evidence", "evidence", said, photo());
    }

    /** A drawing that says where a camera would have been, so that what is stripped from pictures can be seen. */
    private static byte[] photo() {
        try (InputStream file = Conduct.class.getResourceAsStream("/demo/photo.jpg")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> completion(Visit visit, FictionalCare care) {
        boolean refusedAtTheDoor = visit.outcome().equals("ACCESS_REFUSED");
        return Body.of(
                "completedOn",
                visit.on(),
                "outcome",
                visit.outcome(),
                "outcomeReason",
                visit.inspected() ? null : Fictional.text("Đội không vào được cơ sở"),
                "outcomeWitnesses",
                refusedAtTheDoor ? List.of(Body.of("title", "Tổ trưởng tổ dân phố", "count", 1)) : null,
                "recommendations",
                visit.violations().isEmpty() || !visit.inspected() ? null : Fictional.text("Yêu cầu khắc phục vi phạm"),
                "signature",
                care.signatureRefused() ? refused() : null);
    }

    private static Map<String, Object> refused() {
        return Body.of(
                "state",
                "REFUSED",
                "representative",
                Fictional.text("Người đại diện cơ sở"),
                "refusalReason",
                Fictional.text("Không đồng ý với kết quả"),
                "witnesses",
                List.of(Body.of("fullName", Fictional.name("Người chứng kiến", 1), "title", "Tổ trưởng tổ dân phố")));
    }

    /** The leader reports on what was unscheduled; the last of these reports is still owed on the day of the demo. */
    private void report(String step, String id, Visit visit) {
        if (visit.unscheduled() && visit.on().isBefore(REPORT_STILL_OWED)) {
            lead.post(
                    step + "/report",
                    INSPECTIONS + id + "/written-report",
                    Body.of(
                            "number",
                            Fictional.document("BC-" + visit.key(), 1),
                            "date",
                            Days.after(visit.on(), REPORTED_AFTER)));
        }
    }
}
