package vn.lanhmanh.scenario.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.lanhmanh.scenario.world.Answer;
import vn.lanhmanh.scenario.world.Api;
import vn.lanhmanh.scenario.world.World;

import static vn.lanhmanh.scenario.world.Api.fields;

/** A case as an investigator leads it, step by step, with fictional persons. */
public record Police(Api investigator) {

    /** The investigator of the whole province. */
    public static Police of(World world) {
        return new Police(world.as("investigator"));
    }

    /** Opens a case and takes it up for verification. */
    public UUID caseOf(String commune, String day) {
        UUID id = investigator
                .post(
                        "/v1/cases",
                        "kind",
                        "PROSTITUTION",
                        "origin",
                        "POLICE",
                        "communeCode",
                        commune,
                        "detectedOn",
                        day)
                .ok()
                .id();
        investigator.post("/v1/cases/" + id + "/verification", "on", day).ok();
        return id;
    }

    /** Adds an adult with the given citizen card. */
    public UUID person(UUID caseId, String role, String card, String actOn) {
        return investigator
                .post("/v1/cases/" + caseId + "/persons", "role", role, "actOn", actOn, "identity", adult(card))
                .ok()
                .id();
    }

    /** An invented adult, born in 1990. */
    public static Map<String, Object> adult(String card) {
        return fields(
                "fullName", "Người Hư Cấu " + card,
                "sex", "MALE",
                "dateOfBirth", "1990-05-05",
                "nationality", "VN",
                "document", fields("type", "CCCD", "number", card),
                "address", "Số 2 đường Hư Cấu");
    }

    /** Answers that there are no signs of a crime. */
    public void noCrimeSigns(UUID caseId, String day) {
        investigator
                .post("/v1/cases/" + caseId + "/crime-signs", "answer", "NO", "reason", "Hư cấu", "on", day)
                .ok();
    }

    /** Minutes of an act of a person, all on one day. */
    public UUID minutes(UUID caseId, UUID person, String act, String day) {
        return draw(caseId, day, fields("subject", "PERSON", "personId", person, "act", act));
    }

    /** Minutes of an abuse of the business by an establishment, all on one day. */
    public UUID minutesOfBusiness(UUID caseId, UUID establishment, String day) {
        return draw(
                caseId,
                day,
                fields("subject", "ESTABLISHMENT", "establishmentId", establishment, "act", "ABUSING_BUSINESS"));
    }

    private UUID draw(UUID caseId, String day, Map<String, Object> of) {
        of.putAll(fields(
                "caseId", caseId,
                "actOn", day,
                "discoveredOn", day,
                "madeOn", day,
                "makerTitle", "DISTRICT_POLICE_CHIEF"));
        return investigator.post("/v1/violation-minutes", of).ok().id();
    }

    /** Drafts a fine; without an amount the middle of the band is taken. */
    public Answer draft(UUID minutes, String norm, Long amount) {
        var item = fields("normCode", norm, "mainForm", "FINE");
        if (amount != null) {
            item.put("amount", amount);
        }
        return investigator.post("/v1/sanctions", "minutesId", minutes, "items", List.of(item));
    }
}
