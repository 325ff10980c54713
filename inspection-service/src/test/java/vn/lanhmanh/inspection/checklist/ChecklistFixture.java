package vn.lanhmanh.inspection.checklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.lanhmanh.inspection.Api;

/** Checklists for tests through the API. */
public final class ChecklistFixture {

    private ChecklistFixture() {}

    /** A code that no other test uses. */
    public static String code() {
        return "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 20).toUpperCase();
    }

    public static Map<String, Object> request(String code) {
        return Map.of("code", code, "title", "Danh mục thử", "sections", sections());
    }

    static List<Map<String, Object>> sections() {
        return List.of(
                section("LABOUR", "SLDTBXH", item("LABOUR_CONTRACT", "YES_NO", "LABOUR_CONTRACT")),
                section("NOTES", null, item("REMARK", "TEXT", null)));
    }

    static Map<String, Object> section(String code, String agency, Map<String, Object> item) {
        var section = new HashMap<String, Object>();
        section.put("code", code);
        section.put("title", "Phần " + code);
        section.put("agencyCode", agency);
        section.put("items", List.of(item));
        return section;
    }

    public static Map<String, Object> item(String code, String answerType, String violationCode) {
        var item = new HashMap<String, Object>();
        item.put("code", code);
        item.put("text", "Câu hỏi " + code);
        item.put("legalBasis", "Điều 11 khoản 2 Nghị định 178/2004/NĐ-CP");
        item.put("answerType", answerType);
        item.put("violationCode", violationCode);
        item.put("required", true);
        return item;
    }

    public static String drafted(String code) {
        return Api.idIn(Api.lead("46").body(request(code)).post("/v1/checklists"));
    }

    /** A checklist in force from that day on. */
    public static String published(String code, String validFrom) {
        String id = drafted(code);
        Api.lead("46")
                .body(Map.of("validFrom", validFrom))
                .post("/v1/checklists/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }
}
