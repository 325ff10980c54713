package vn.lanhmanh.inspection.registerimport;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;
import vn.lanhmanh.inspection.establishment.EstablishmentFixture;
import vn.lanhmanh.inspection.spreadsheet.Workbooks;
import vn.lanhmanh.local.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.DIEN_HUONG;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HAU;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.taxCode;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.HEADING;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.imported;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.jobOf;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.name;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.rehearsed;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.results;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.row;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.rows;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.send;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.table;

@QuarkusTest
@RealParts
class ImportTest {

    @Test
    void entersWhatTheRegisterDoesNotHaveAndChangesNothingWhenItIsRunAgain() {
        String table = table(HEADING, row(name(), taxCode(), PHU_HIEP), row(name(), "", PHU_HAU));

        assertThat(imported("46", table)).containsExactly("1 CREATED", "2 CREATED");
        assertThat(imported("46", table)).containsExactly("1 UNCHANGED", "2 UNCHANGED");
    }

    @Test
    void writesWhatTheRowSays() {
        String name = name();
        String job = jobOf(send(
                Api.registryOfficer("46"),
                table(
                        "Tên cơ sở;Loại hình;Ghi chú loại hình;Hình thức pháp lý;Mã số thuế;Mã xã;Địa chỉ;"
                                + "Kinh doanh có điều kiện;Dễ bị lợi dụng;Tổng số lao động;Số lao động nữ;Ngày rà soát;"
                                + "Đăng ký kinh doanh – số;Đăng ký kinh doanh – nơi cấp;Đăng ký kinh doanh – ngày cấp;"
                                + "Đăng ký kinh doanh – ngày hết hạn",
                        name + ";khác;bi-a;DOANH NGHIỆP;0123456789-001;" + PHU_HIEP
                                + ";1 đường Thử;Có;không;8;5;2/3/2020;01/ĐK;Phòng TC-KH;2018-01-31;"),
                false));

        assertThat(results("46", job)).containsExactly("1 CREATED");
        Object id = rows("46", job).get(0).get("objectId");
        Api.registryOfficer("46")
                .get("/v1/establishments/" + id)
                .then()
                .body("name", equalTo(name))
                .body("kind", equalTo("OTHER"))
                .body("kindNote", equalTo("bi-a"))
                .body("legalForm", equalTo("ENTERPRISE"))
                .body("taxCode", equalTo("0123456789-001"))
                .body("districtCode", equalTo("474"))
                .body("conditionalBusiness", equalTo(true))
                .body("atRisk", equalTo(false))
                .body("workers.women", equalTo(5))
                .body("reviewedOn", equalTo("2020-03-02"))
                .body("papers.size()", equalTo(1))
                .body("papers[0].issuedOn", equalTo("2018-01-31"));
    }

    @Test
    void takesACommitmentWithoutNumberTheOwnerAndTheReviewer() {
        String name = name();
        String heading = "Tên cơ sở;Loại hình;Hình thức pháp lý;Mã xã;Địa chỉ;Ngày rà soát;Bản cam kết – nơi cấp;"
                + "Bản cam kết – ngày cấp;Chủ cơ sở;Nơi rà soát";
        String row = name + ";Nhà nghỉ;Hộ kinh doanh;" + PHU_HIEP + ";1 đường Thử;2/3/2020;UBND phường;";
        String table = table(heading, row + "2020-01-02;Chủ Cơ Sở Hư Cấu;SLDTBXH");
        String job = jobOf(send(Api.registryOfficer("46"), table, false));
        assertThat(results("46", job)).containsExactly("1 CREATED");
        assertThat(imported("46", table)).containsExactly("1 UNCHANGED");
        assertThat(imported("46", table(heading, row + "2020-11-02;;"))).containsExactly("1 UPDATED");

        Object id = rows("46", job).get(0).get("objectId");
        Api.registryOfficer("46")
                .get("/v1/establishments/" + id)
                .then()
                .body("owner", equalTo("Chủ Cơ Sở Hư Cấu"))
                .body("reviewedBy", equalTo("SLDTBXH"))
                .body("papers.size()", equalTo(2));
        assertThat(imported("46", table(heading, name() + row.substring(name.length()) + "2020-01-02;;XYZ")))
                .singleElement()
                .asString()
                .contains("unknown-agency", "reviewedBy");
    }

    @Test
    void findsByCodeThenByTaxCodeThenByNameInTheCommuneAndWritesWhatDiffers() {
        String name = name();
        String taxCode = taxCode();
        String id = Api.idIn(EstablishmentFixture.register(EstablishmentFixture.named(name, PHU_HIEP)));
        String code = established(id).path("code");

        assertThat(imported("46", table("Mã cơ sở,Mã số thuế", code + "," + taxCode)))
                .containsExactly("1 UPDATED");
        assertThat(imported("46", table(HEADING, row(name + " mới", taxCode, PHU_HIEP))))
                .containsExactly("1 UPDATED");
        assertThat(imported("46", table(HEADING, row((name + " MỚI").toUpperCase(), "", PHU_HIEP))))
                .containsExactly("1 UPDATED");

        assertThat(established(id).<String>path("taxCode")).isEqualTo(taxCode);
        assertThat(established(id).<String>path("kind")).isEqualTo("MOTEL");
        assertThat(established(id).<Integer>path("workers.total")).isEqualTo(8);
        assertThat(established(id).<Integer>path("version")).isEqualTo(3);
    }

    private static Response established(String id) {
        return Api.registryOfficer("46").get("/v1/establishments/" + id);
    }

    @Test
    void tellsOfEachRowItDoesNotEnterWhatToMend() {
        String name = name();
        String heading = HEADING + ",Ngày rà soát,Tổng số lao động,Đăng ký kinh doanh – số";
        assertThat(imported(
                        "474",
                        table(
                                heading,
                                row(name(), "", "99999") + ",,,",
                                row(name(), "", DIEN_HUONG) + ",,,",
                                row(name(), "12", PHU_HIEP) + ",,,",
                                row(name(), "", PHU_HIEP).replace("Nhà nghỉ", "Quán") + ",,,",
                                row(name(), "", PHU_HIEP) + ",31/02/2020,,",
                                row(name(), "", PHU_HIEP) + ",26/11/2020,,",
                                row(name(), "", PHU_HIEP) + ",,nhiều,",
                                row(name(), "", PHU_HIEP) + ",,,01/ĐK",
                                row(name(), "", PHU_HIEP) + ",,,,thừa",
                                row("", "", PHU_HIEP) + ",,,",
                                row(name, "", PHU_HIEP) + ",,,",
                                "",
                                row(name.toUpperCase(), "", PHU_HIEP) + ",,,")))
                .containsExactly(
                        "1 REFUSED unknown-unit communeCode",
                        "2 REFUSED commune-out-of-reach communeCode",
                        "3 REFUSED validation-failed taxCode",
                        "4 REFUSED not-in-list kind",
                        "5 REFUSED not-a-date reviewedOn",
                        "6 REFUSED date-in-future reviewedOn",
                        "7 REFUSED not-a-count workersTotal",
                        "8 REFUSED incomplete-paper papers.BUSINESS_REGISTRATION.issuer",
                        "9 REFUSED cell-without-column",
                        "10 REFUSED validation-failed name",
                        "11 CREATED",
                        "12 SKIPPED",
                        "13 DUPLICATE repeated-row name");
    }

    @Test
    void readsWhereAnEstablishmentIsAndWhetherSomethingHoldsOfIt() {
        String heading = HEADING + ",Kinh doanh có điều kiện,Vĩ độ,Kinh độ";
        assertThat(imported(
                        "474",
                        table(
                                heading,
                                row(name(), "", PHU_HIEP) + ",x,\"16,463710\",107.59",
                                row(name(), "", PHU_HIEP) + ",có lẽ,,",
                                row(name(), "", PHU_HIEP) + ",,16°27'B,107.59",
                                row(name(), "", PHU_HIEP) + ",,16.4637101,107.59",
                                row(name(), "", PHU_HIEP) + ",,107.59,16.46",
                                row(name(), "", PHU_HIEP) + ",,16.46,")))
                .containsExactly(
                        "1 CREATED",
                        "2 REFUSED not-yes-or-no conditionalBusiness",
                        "3 REFUSED not-degrees latitude",
                        "4 REFUSED not-degrees latitude",
                        "5 REFUSED location-out-of-bounds location",
                        "6 REFUSED validation-failed location.longitude");
    }

    @Test
    void staysWithinTheAreaOfTheOneWhoAsked() {
        String taxCode = taxCode();
        Map<String, Object> elsewhere = EstablishmentFixture.request(DIEN_HUONG);
        elsewhere.put("taxCode", taxCode);
        String id = Api.idIn(EstablishmentFixture.register(elsewhere));
        String code = established(id).path("code");

        assertThat(imported("474", table("Mã cơ sở,Địa chỉ", code + ",nơi khác", "CS99999999,nơi khác")))
                .containsExactly(
                        "1 REFUSED unknown-establishment-code code", "2 REFUSED unknown-establishment-code code");
        assertThat(imported("474", table(HEADING, row(name(), taxCode, PHU_HIEP))))
                .containsExactly("1 REFUSED duplicate-tax-code taxCode");
        assertThat(established(id).<Integer>path("version")).isZero();
    }

    @Test
    void isWrittenInTheNameOfTheOneWhoAsked() {
        String job = jobOf(send(Api.registryOfficer("474"), table(HEADING, row(name(), "", PHU_HIEP)), false));

        assertThat(results("474", job)).containsExactly("1 CREATED");
        String officer = TestTokens.subject("registry-officer", "CAT", "474").toString();
        for (Object object : List.of(job, rows("474", job).get(0).get("objectId"))) {
            Api.as(TestTokens.token("auditor", "SLDTBXH", "46"))
                    .get("/v1/inspection-operations/audit-entries?objectId=" + object)
                    .then()
                    .body("items.size()", equalTo(1))
                    .body("items[0].actor", equalTo(officer))
                    .body("items[0].actorKind", equalTo("USER"))
                    .body("items[0].agency", equalTo("CAT"))
                    .body("items[0].area", equalTo("474"));
        }
    }

    @Test
    void rehearsesWithTheSameResultsAndWritesNothing() {
        String first = name();
        String second = name();
        String firstId = Api.idIn(EstablishmentFixture.register(EstablishmentFixture.named(first, PHU_HIEP)));
        String secondId = Api.idIn(EstablishmentFixture.register(EstablishmentFixture.named(second, PHU_HIEP)));
        String firstCode = established(firstId).path("code");
        String secondCode = established(secondId).path("code");
        // The first gives its name up, the second takes it, a third wants it too.
        String heading = "Mã cơ sở," + HEADING;
        String table = table(
                heading,
                firstCode + "," + row(first + " A", "", PHU_HIEP),
                secondCode + "," + row(first, "", PHU_HIEP),
                "," + row(second, "", PHU_HIEP),
                "," + row(name(), "", "99999"),
                "VÍ DỤ," + row(name(), "", PHU_HIEP));

        List<String> rehearsed = rehearsed("46", table);

        assertThat(established(firstId).<Integer>path("version")).isZero();
        assertThat(found(second)).containsExactly(secondId);
        assertThat(rehearsed)
                .containsExactly(
                        "1 UPDATED", "2 UPDATED", "3 CREATED", "4 REFUSED unknown-unit communeCode", "5 SKIPPED");
        assertThat(imported("46", table)).isEqualTo(rehearsed);
        assertThat(found(second)).hasSize(1).doesNotContain(secondId);
    }

    private static List<String> found(String name) {
        return Api.registryOfficer("46")
                .queryParam("q", name)
                .get("/v1/establishments")
                .path("items.id");
    }

    @Test
    void refusesTheWholeTableForItsHeading() {
        refuses(
                table("Tên cơ sở,Số nhà,Mã xã", "a,b,c"),
                "unknown-column",
                "Không có cột «Số nhà». Dùng tiêu đề của bảng mẫu.");
        refuses(table(HEADING + ",mã xã", "a"), "doubled-column", "Cột «Mã xã» xuất hiện nhiều lần.");
        refuses(
                table("Tên cơ sở,Mã xã", "a,b"),
                "missing-column",
                "Thiếu cột «Loại hình, Hình thức pháp lý, Địa chỉ». Bảng không có mã cơ sở cần cột này.");
        refuses(HEADING + "\n", "empty-file", "Tệp không có dòng nào dưới dòng tiêu đề.");
        refuses(
                table(HEADING, row("=cmd", "", PHU_HIEP)),
                "formula-cell",
                "Ô A2 có công thức. Thay công thức bằng giá trị rồi gửi lại bảng.");
    }

    private static void refuses(String table, String key, String detail) {
        send(Api.registryOfficer("46"), table, false)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:" + key))
                .body("detail", equalTo(detail));
    }

    @Test
    void refusesABodyOverTheLimit() {
        send(Api.registryOfficer("46"), new byte[10 * 1024 * 1024 + 1], false)
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:lanhmanh:problem:body-too-large"));
    }

    @Test
    void makesOneJobOfTheSameTableSentTwiceUnderOneKey() {
        String table = table(HEADING, row(name(), "", PHU_HIEP));
        String key = name();

        Response first = send(Api.registryOfficer("46").header("Idempotency-Key", key), table, false);
        Response second = send(Api.registryOfficer("46").header("Idempotency-Key", key), table, false);

        assertThat(jobOf(second)).isEqualTo(jobOf(first));
        send(Api.registryOfficer("46").header("Idempotency-Key", key), table + " ", false)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:lanhmanh:problem:idempotency-key-reused"));
    }

    @Test
    void takesAWorkbookToo() {
        String name = name();
        byte[] workbook =
                Workbooks.of(HEADING.split(","), row(name, taxCode(), PHU_HIEP).split(","));

        String job = jobOf(send(Api.registryOfficer("46"), workbook, false));

        assertThat(results("46", job)).containsExactly("1 CREATED");
        assertThat(found(name)).hasSize(1);
    }
}
