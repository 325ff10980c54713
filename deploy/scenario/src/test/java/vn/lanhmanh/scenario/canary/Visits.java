package vn.lanhmanh.scenario.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.lanhmanh.scenario.story.Field;
import vn.lanhmanh.scenario.story.Team;
import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lanhmanh.scenario.world.Api.fields;

/** Inspections with a canary in everything that people may put into words, in good requests and in refused ones. */
public final class Visits {

    private static final String MINUTES = "inspection.minutes_content.content";
    private static final String SENT = "inspection.field_visit.document";
    private static final String DIFFER = "inspection.field_visit.differences";
    private static final String CORRECTED = "inspection.inspection_correction.text";
    private static final String LATER = "2020-12-20";

    /** Small enough for one line, and a document to whoever looks at its first bytes. */
    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private final Canaries canary;
    private final String day;
    private final World world;
    private final Api lead;
    private final Team team;
    private final UUID establishment;

    /** @param team one that the demo's lead is of */
    public Visits(World world, Canaries canary, String day, Team team, UUID establishment) {
        this.canary = canary;
        this.day = day;
        this.world = world;
        this.lead = world.as("inspection-lead");
        this.team = team;
        this.establishment = establishment;
    }

    /** Carries all of them out, and reads what was printed of them. */
    public void carryOut() {
        UUID inspected = begun();
        presence(inspected);
        answers(inspected);
        evidence(inspected);
        remedies(inspected);
        referral(inspected);
        completion(inspected);
        corrections(inspected);
        visitInConflict(inspected);
        UUID shut = begun();
        behindAClosedDoor(shut);
        List.of(inspected, shut).forEach(this::printed);
        ofTheTeam();
    }

    private UUID begun() {
        UUID id = lead.post("/v1/inspections", Field.onSigns(team, establishment, day))
                .ok()
                .id();
        lead.post(path(id, "/start"), Field.start(team.members(), day)).ok();
        return id;
    }

    private static String path(UUID inspection, String rest) {
        return "/v1/inspections/" + inspection + rest;
    }

    private String open(String what, String... columns) {
        return canary.open("visit " + what, columns);
    }

    private void refused(String path, Object body) {
        assertThat(lead.post(path, body).status()).as(path).isBetween(400, 499);
    }

    private void presence(UUID inspection) {
        var all = new ArrayList<>(team.members());
        all.add(Team.join(world, team.id(), "MEMBER", "SYT", "2020-12-31"));
        String path = path(inspection, "/presence-changes");
        refused(
                path,
                fields(
                        "presentMemberIds",
                        all,
                        "reason",
                        canary.sealed("visit presence").repeat(90)));
        lead.post(path, "presentMemberIds", all, "reason", open("presence", "inspection.inspection.presence_changes"))
                .ok();
    }

    private void answers(UUID inspection) {
        String code = "HC"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase();
        var item = fields(
                "code",
                "REMARK",
                "text",
                "Nhận xét (hư cấu)",
                "legalBasis",
                "Điều 11",
                "answerType",
                "TEXT",
                "required",
                true);
        var denied = new HashMap<>(item);
        denied.putAll(fields("code", "DENIED", "answerType", "YES_NO", "violationCode", "COMMITMENT"));
        var section = fields(
                "code", "NOTES", "title", "Ghi chú (hư cấu)", "agencyCode", "CAT", "items", List.of(item, denied));
        UUID checklist = lead.post("/v1/checklists", "code", code, "title", "Hư cấu", "sections", List.of(section))
                .ok()
                .id();
        lead.post("/v1/checklists/" + checklist + "/publication", "validFrom", "2020-01-01")
                .ok();
        lead.post(path(inspection, "/checklist"), "checklistId", checklist).ok();
        String kept = "inspection.inspection_checklist.answers";
        lead.post(
                        path(inspection, "/checklist/answers"),
                        answer(
                                open("answer value", kept, DIFFER, MINUTES),
                                open("answer remark", kept, DIFFER, MINUTES),
                                open("answer stand-in", "inspection.inspection_checklist.answered_by")))
                .ok();
        refused(
                path(inspection, "/checklist/answers"),
                answer(canary.sealed("visit answer").repeat(200), null, "Hư cấu"));
        denied(inspection);
        refused(
                path(inspection, "/parts/CAT/closure"),
                fields("reason", canary.sealed("visit stand-in").repeat(90)));
        lead.post(
                        path(inspection, "/parts/CAT/closure"),
                        "reason",
                        open("stand-in", "inspection.inspection_checklist.parts"))
                .ok();
    }

    /** A "no" that means a violation, and why it is none. */
    private void denied(UUID inspection) {
        lead.post(
                        path(inspection, "/checklist/answers"),
                        "answers",
                        List.of(fields("itemCode", "DENIED", "value", "NO")),
                        "reason",
                        "Hư cấu")
                .ok();
        refused(
                path(inspection, "/checklist/dismissals"),
                fields(
                        "itemCode",
                        "DENIED",
                        "reason",
                        canary.sealed("visit dismissal").repeat(90)));
        lead.post(
                        path(inspection, "/checklist/dismissals"),
                        "itemCode",
                        "DENIED",
                        "reason",
                        open("dismissal", "inspection.inspection_checklist.dismissals", MINUTES))
                .ok();
    }

    private static Map<String, Object> answer(String value, String note, String reason) {
        return fields("answers", List.of(fields("itemCode", "REMARK", "value", value, "note", note)), "reason", reason);
    }

    private void evidence(UUID inspection) {
        var about = fields("inspectionId", inspection, "takenAt", day + "T02:30:00Z");
        about.put("note", open("evidence remark", "inspection.evidence.note"));
        UUID id = lead.send(upload(about)).ok().id();
        about.put("note", canary.sealed("visit evidence").repeat(300));
        assertThat(lead.send(upload(about)).status()).isBetween(400, 499);
        String path = "/v1/evidence/" + id;
        lead.post(path + "/original-readings", "purpose", open("reading purpose", "inspection.audit_entry.purpose"))
                .ok();
        lead.post(
                        path + "/handovers",
                        "toAgency",
                        "CAT",
                        "toTitle",
                        open("receiver title", "inspection.evidence_handover.to_title"),
                        "on",
                        day,
                        "reason",
                        open("handover", "inspection.evidence_handover.reason"))
                .ok();
        lead.post(path + "/withdrawal", "reason", open("evidence withdrawal", "inspection.evidence.withdrawal_reason"))
                .ok();
    }

    private Api.Request upload(Map<String, Object> about) {
        String part = "--zq\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n%s\r\n";
        return lead.request("POST", "/v1/evidence")
                .header("Content-Type", "multipart/form-data; boundary=zq")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(part.formatted("evidence", "", "application/json", Api.json(about))
                        + part.formatted("file", "; filename=\"a.pdf\"", "application/pdf", PDF)
                        + "--zq--\r\n");
    }

    private void remedies(UUID inspection) {
        var request = fields(
                "inspectionId", inspection,
                "text", open("obligation", "inspection.remedy.text", "inspection.remedy_step.note", MINUTES),
                "dueOn", LATER);
        String path = "/v1/remedies/" + lead.post("/v1/remedies", request).ok().id();
        String steps = "inspection.remedy_step.note";
        lead.post(path + "/extension", "dueOn", "2020-12-25", "reason", open("extension", steps))
                .ok();
        lead.post(path + "/answer", "answeredOn", "2020-11-20", "text", open("remedy answer", steps))
                .ok();
        lead.post(
                        path + "/verification",
                        "verifiedOn",
                        "2020-11-21",
                        "fulfilled",
                        true,
                        "note",
                        open("verification", steps))
                .ok();
        request.put("text", "Hư cấu");
        String other = "/v1/remedies/" + lead.post("/v1/remedies", request).ok().id();
        lead.post(other + "/withdrawal", "reason", open("remedy withdrawal", steps))
                .ok();
        refused(other + "/withdrawal", fields("reason", canary.sealed("visit remedy")));
    }

    private void referral(UUID inspection) {
        String table = "inspection.referral.";
        var request = fields(
                "inspectionId", inspection,
                "reason", "CRIME_SIGNS",
                "toAgency", open("taker", table + "to_agency"),
                "toTitle", open("addressee", table + "to_title"),
                "referredOn", day,
                "documentNumber", open("transfer number", table + "document_number"),
                "note", open("letter remark", table + "note"));
        UUID id = lead.post("/v1/referrals", request).ok().id();
        request.put("note", canary.sealed("visit letter").repeat(100));
        refused("/v1/referrals", request);
        lead.post(
                        "/v1/referrals/" + id + "/receipt",
                        "receivedOn",
                        day,
                        "receivedByTitle",
                        open("taking hand", table + "received_by_title"),
                        "receiptNumber",
                        open("slip", table + "receipt_number"))
                .ok();
    }

    private void completion(UUID inspection) {
        var nobody = fields("state", "NOBODY_PRESENT", "statement", canary.sealed("visit statement"));
        var unattested = fields(
                "state", "REFUSED",
                "representative", canary.sealed("visit representative"),
                "refusalReason", canary.sealed("visit refusal"));
        var stranger = fields("state", "SIGNED", "nickname", canary.sealed("visit nickname"));
        for (Map<String, Object> signature : List.of(nobody, unattested, stranger)) {
            var end = Field.completion(day);
            end.put("signature", signature);
            refused(path(inspection, "/completion"), end);
        }
        refused(
                path(inspection, "/findings"),
                fields("violationCode", "CASINO", "description", canary.sealed("visit act")));
        var end = Field.completion(day);
        end.put("recommendations", open("advice", "inspection.inspection.recommendations", DIFFER, MINUTES));
        end.put("signature", signature("", "inspection.inspection.", DIFFER, MINUTES));
        lead.post(path(inspection, "/completion"), end).ok();
        refused(path(inspection, "/completion"), end);
    }

    /** One that was refused before witnesses, kept in the columns of a table or in the document that was sent. */
    private Map<String, Object> signature(String which, String where, String... more) {
        return fields(
                "state", "REFUSED",
                "representative", open(which + "representative", columns(where, "signature_representative", more)),
                "refusalReason", open(which + "refusal", columns(where, "signature_refusal_reason", more)),
                "statement", open(which + "statement", columns(where, "signature_statement", more)),
                "witnesses",
                        List.of(fields(
                                "fullName", open(which + "witness", columns(where, "signature_witnesses", more)),
                                "title", open(which + "attester title", columns(where, "signature_witnesses", more)))));
    }

    private static String[] columns(String where, String column, String... more) {
        var columns = new ArrayList<>(List.of(more));
        columns.add(where.endsWith(".") ? where + column : where);
        return columns.toArray(String[]::new);
    }

    private void corrections(UUID inspection) {
        String path = path(inspection, "/corrections");
        lead.post(
                        path,
                        "subject",
                        "signature",
                        "text",
                        open("correction", CORRECTED, MINUTES),
                        "reason",
                        open("mistake", "inspection.inspection_correction.reason", MINUTES))
                .ok();
        refused(
                path,
                fields(
                        "subject",
                        canary.sealed("visit subject"),
                        "text",
                        canary.sealed("visit text"),
                        "reason",
                        canary.sealed("visit reason")));
        refused(
                path,
                fields("subject", "other", "text", canary.sealed("visit long").repeat(400), "reason", "Hư cấu"));
    }

    /** What it says otherwise becomes corrections, which annexes put into words. */
    private void visitInConflict(UUID inspection) {
        UUID clientId = UUID.randomUUID();
        var completion = Field.completion(day);
        completion.put("recommendations", open("sent advice", SENT, DIFFER, CORRECTED, MINUTES));
        completion.put("signature", signature("sent ", SENT, DIFFER, CORRECTED, MINUTES));
        var finding = fields(
                "clientId", UUID.randomUUID(),
                "violationCode", "LABOUR_CONTRACT",
                "description", open("sent finding", SENT, CORRECTED, "inspection.finding.description", MINUTES));
        var visit = fields(
                "clientId",
                clientId,
                "inspectionId",
                inspection,
                "basedOnVersion",
                0,
                "startedAt",
                day + "T01:00:00Z",
                "presentMemberIds",
                team.members(),
                "answers",
                List.of(fields(
                        "itemCode",
                        "REMARK",
                        "value",
                        open("sent value", SENT, DIFFER, CORRECTED, MINUTES),
                        "note",
                        open("sent remark", SENT, DIFFER, CORRECTED, MINUTES))),
                "findings",
                List.of(finding),
                "completion",
                completion);
        Answer kept = lead.post("/v1/field-visits", visit).ok();
        assertThat(kept.text("state")).isEqualTo("CONFLICT");
        finding.put("description", canary.sealed("visit sent again"));
        refused("/v1/field-visits", visit);
        lead.post("/v1/field-visits/" + clientId + "/resolution", "keep", "FIELD_AS_CORRECTION")
                .ok();
    }

    private void behindAClosedDoor(UUID inspection) {
        var end = Field.completion(day);
        end.put("outcome", "ACCESS_REFUSED");
        end.put("outcomeReason", open("outcome", "inspection.inspection.outcome_reason", MINUTES));
        end.put(
                "outcomeWitnesses",
                List.of(fields(
                        "title",
                        open("bystander title", "inspection.inspection.outcome_witnesses", MINUTES),
                        "count",
                        1)));
        lead.post(path(inspection, "/completion"), end).ok();
    }

    private void printed(UUID inspection) {
        String minutes = "/v1/inspection-minutes/" + inspection;
        lead.get(minutes).ok();
        assertThat(new String(lead.get(minutes + "/document").ok().bytes(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        lead.get(minutes + "/annexes").ok().items().forEach(annex -> lead.get(
                        minutes + "/annexes/" + annex.path("number").asInt() + "/document")
                .ok());
        lead.get(path(inspection, "")).ok();
    }

    private void ofTheTeam() {
        String conflicts = "/v1/teams/" + team.id() + "/conflicts";
        UUID declared = lead.post(
                        conflicts,
                        "memberId",
                        team.members().get(1),
                        "establishmentId",
                        establishment,
                        "reason",
                        open("kinship", "inspection.conflict_of_interest.reason"))
                .ok()
                .id();
        lead.post(
                        conflicts + "/" + declared + "/withdrawal",
                        "reason",
                        open("estrangement", "inspection.conflict_of_interest.withdrawal_reason"))
                .ok();
        refused(conflicts + "/" + declared + "/withdrawal", fields("reason", canary.sealed("visit kinship")));
    }
}
