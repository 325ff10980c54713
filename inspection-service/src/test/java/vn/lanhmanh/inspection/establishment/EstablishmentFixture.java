package vn.lanhmanh.inspection.establishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;

/** Establishments for tests, as aggregates and as requests; all names are invented. */
public final class EstablishmentFixture {

    public static final String PHU_HIEP = "19756";
    public static final String PHU_HAU = "19759";
    public static final String DIEN_HUONG = "19822";

    private EstablishmentFixture() {}

    static Establishment aKaraoke(Paper... papers) {
        return new Establishment("CS000001", karaoke("Hoa Sữa"), List.of(papers), LocalDate.of(2020, 3, 2));
    }

    static Particulars karaoke(String name) {
        return new Particulars(
                name,
                EstablishmentKind.KARAOKE,
                null,
                LegalForm.ENTERPRISE,
                "0100000001",
                PHU_HIEP,
                "474",
                "12 đường Thử",
                true,
                true,
                10,
                6,
                null,
                false,
                null,
                null,
                null,
                null);
    }

    static Paper paper(Paper.PaperType type, String expiresOn) {
        return new Paper(
                type,
                "01/GP",
                "Công an tỉnh",
                LocalDate.of(2018, 1, 1),
                expiresOn == null ? null : LocalDate.parse(expiresOn),
                null,
                null);
    }

    /** A request that is accepted; its name occurs once only. */
    public static Map<String, Object> request(String communeCode) {
        var request = new HashMap<String, Object>();
        request.put("name", "Karaoke Thử " + UUID.randomUUID());
        request.put("kind", "KARAOKE");
        request.put("legalForm", "ENTERPRISE");
        request.put("communeCode", communeCode);
        request.put("address", "1 đường Thử");
        request.put("conditionalBusiness", true);
        request.put("atRisk", true);
        request.put("workers", Map.of("total", 8, "women", 5));
        request.put("papers", new ArrayList<>());
        return request;
    }

    public static Map<String, Object> named(String name, String communeCode) {
        Map<String, Object> request = request(communeCode);
        request.put("name", name);
        return request;
    }

    public static Response register(Map<String, Object> request) {
        return Api.registryOfficer("46").body(request).post("/v1/establishments");
    }

    /** Registers a conditional business and gives its id. */
    public static String registered(String communeCode) {
        return Api.idIn(register(request(communeCode)));
    }

    /** A tax code that no other test uses. */
    public static String taxCode() {
        return "%010d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 10_000_000_000L));
    }
}
