package vn.lanhmanh.scenario.canary;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.lanhmanh.scenario.story.Field;

import static vn.lanhmanh.scenario.world.Api.fields;

/** Requests of the case service with a canary in every field that may be personal. */
public record Bodies(Canaries canary, String day) {

    /** A denunciation by letter with its informant. */
    public Map<String, Object> denunciation(String which) {
        var tip = Field.tip(null, Field.COMMUNE, day);
        tip.putAll(fields(
                "kind",
                "TO_CAO",
                "channel",
                "LETTER",
                "content",
                canary.sealed(which + " tip content"),
                "informant",
                fields(
                        "fullName", canary.sealed(which + " informant name"),
                        "phone", "0905131777",
                        "address", canary.sealed(which + " informant address"))));
        return tip;
    }

    /** A person of a case. */
    public Map<String, Object> person(String role, Map<String, Object> identity) {
        return fields("role", role, "actOn", day, "identity", identity);
    }

    /** Who that is, with a citizen card. */
    public Map<String, Object> identity(String whose, String card) {
        return fields(
                "fullName",
                canary.sealed(whose + " name"),
                "sex",
                "MALE",
                "dateOfBirth",
                "1931-08-17",
                "nationality",
                "VN",
                "document",
                fields("type", "CCCD", "number", card),
                "address",
                canary.sealed(whose + " address"));
    }

    /** Somebody without papers and of unknown age. */
    public Map<String, Object> undocumented() {
        return fields(
                "fullName",
                canary.sealed("undocumented name"),
                "sex",
                "UNKNOWN",
                "nationality",
                "VN",
                "noDocumentReason",
                canary.sealed("no document"));
    }

    /** Minutes with everything they may tell in words. */
    public Map<String, Object> minutes(UUID caseId, UUID buyer) {
        return fields(
                "caseId",
                caseId,
                "subject",
                "PERSON",
                "personId",
                buyer,
                "act",
                "BUYING",
                "actOn",
                day,
                "discoveredOn",
                day,
                "madeOn",
                day,
                "makerTitle",
                "DISTRICT_POLICE_CHIEF",
                "signatureRefused",
                true,
                "refusalReason",
                canary.sealed("refusal reason"),
                "witnesses",
                List.of(witness("first"), witness("second")),
                "narrative",
                fields(
                        "place", canary.sealed("place"),
                        "makerName", canary.sealed("maker"),
                        "actPlace", canary.sealed("act place"),
                        "preventiveMeasures", canary.sealed("measures"),
                        "exhibits", canary.sealed("exhibits"),
                        "statement", canary.sealed("statement"),
                        "explanationReceiver", canary.sealed("receiver"),
                        "authorityRepresentative", canary.sealed("representative")));
    }

    private Map<String, Object> witness(String which) {
        return fields(
                "fullName", canary.sealed(which + " witness"), "address", canary.sealed(which + " witness address"));
    }
}
