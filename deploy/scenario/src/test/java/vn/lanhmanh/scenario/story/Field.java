package vn.lanhmanh.scenario.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static vn.lanhmanh.scenario.world.Api.fields;

/** Requests as their senders word them, with fictional content; a test changes the field it is about. */
public final class Field {

    /** A commune in district 474. */
    public static final String COMMUNE = "19750";

    /** A commune in district 476. */
    public static final String COMMUNE_OF_476 = "19819";

    private Field() {}

    /** A karaoke bar that is a conditional and easily abused business. */
    public static Map<String, Object> establishment(String name, String commune) {
        return fields(
                "name",
                name,
                "kind",
                "KARAOKE",
                "legalForm",
                "ENTERPRISE",
                "communeCode",
                commune,
                "address",
                "Số 1 đường Hư Cấu",
                "conditionalBusiness",
                true,
                "atRisk",
                true,
                "workers",
                fields("total", 6, "women", 4));
    }

    /** An unscheduled inspection because a member saw signs of a violation. */
    public static Map<String, Object> onSigns(Team team, UUID establishment, String day) {
        return fields(
                "type",
                "UNSCHEDULED",
                "teamId",
                team.id(),
                "establishmentId",
                establishment,
                "plannedOn",
                day,
                "ground",
                fields("kind", "SIGNS", "note", "Dấu hiệu hư cấu", "decidedByMemberId", team.leader()));
    }

    public static Map<String, Object> start(List<UUID> present, String day) {
        return fields("startedAt", day + "T02:00:00Z", "presentMemberIds", present);
    }

    public static Map<String, Object> finding(String code) {
        return fields("violationCode", code, "description", "Vi phạm hư cấu");
    }

    public static Map<String, Object> completion(String day) {
        return fields("completedOn", day, "outcome", "INSPECTED");
    }

    /** Anonymous information by the hotline about an establishment. */
    public static Map<String, Object> tip(UUID establishment, String commune, String day) {
        return fields(
                "kind",
                "TIN_BAO",
                "channel",
                "HOTLINE",
                "receivedOn",
                day,
                "content",
                "Tin báo hư cấu",
                "communeCode",
                commune,
                "establishmentId",
                establishment);
    }

    /** A well founded tip that asks for an inspection. */
    public static Map<String, Object> verification(String day) {
        return fields("on", day, "wellFounded", true, "conclusion", "Có cơ sở (hư cấu)", "inspectionRequested", true);
    }
}
