package vn.lanhmanh.inspection.registerimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import vn.lanhmanh.inspection.Api;
import vn.lanhmanh.inspection.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HAU;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.PHU_HIEP;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.named;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.register;
import static vn.lanhmanh.inspection.establishment.EstablishmentFixture.taxCode;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.imported;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.jobOf;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.results;
import static vn.lanhmanh.inspection.registerimport.ImportFixture.send;

@QuarkusTest
@RealParts
class ExportedTableTest {

    private final String mark = "lai" + UUID.randomUUID().toString().substring(0, 8);

    private void registerThree() {
        Map<String, Object> villa = named("=Biệt thự \"Hoa\", " + mark, PHU_HIEP);
        villa.put("kind", "TOURIST_VILLA");
        villa.put("taxCode", taxCode());
        villa.put("securityOfficer", "Người Giữ Trật Tự Hư Cấu");
        villa.put("location", Map.of("latitude", 16.46, "longitude", 107.6));
        villa.put("reviewedOn", "2020-10-01");
        villa.put(
                "papers",
                List.of(
                        paper("BUSINESS_REGISTRATION", "01/ĐK", null),
                        paper("SECURITY_CERTIFICATE", "02/GCN", "2020-06-30"),
                        paper("SECURITY_CERTIFICATE", "03/GCN", "2022-06-30")));
        Map<String, Object> other = named("+Nơi khác " + mark, PHU_HAU);
        other.put("kind", "OTHER");
        other.put("kindNote", "-bi-a");
        other.put("papers", new ArrayList<>(List.of(paper("COMMITMENT", "04/CK", "2020-12-31"))));
        register(villa).then().statusCode(201);
        register(other).then().statusCode(201);
        register(named("Không giấy tờ " + mark, PHU_HIEP)).then().statusCode(201);
    }

    private static Map<String, String> paper(String type, String number, String expiresOn) {
        Map<String, String> paper = new HashMap<>(
                Map.of("type", type, "number", number, "issuer", "@Phòng \"Mẫu\"", "issuedOn", "2018-01-31"));
        paper.put("expiresOn", expiresOn);
        return paper;
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void changesNothingWhenItIsImported(String form) {
        registerThree();
        Response table = Api.registryOfficer("46").get("/v1/establishment-exports?q=" + mark + "&format=" + form);

        table.then().statusCode(200);
        assertThat(results("46", jobOf(send(Api.registryOfficer("46"), table.asByteArray(), false))))
                .containsExactly("1 UNCHANGED", "2 UNCHANGED", "3 UNCHANGED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hình thức đăng ký", "HINH THUC PHAP LY", "legalForm"})
    void headsAColumnAsTheExportDoesToo(String heading) {
        String table = "Tên cơ sở,Loại hình," + heading + ",Mã xã,Địa chỉ,Điểm rủi ro,Bản cam kết – tình trạng\n" + mark
                + ",Căn hộ kinh doanh du lịch,Chi nhánh," + PHU_HIEP + ",1 đường Thử,17,Còn hiệu lực\n";

        assertThat(imported("46", table)).containsExactly("1 CREATED");
        Api.registryOfficer("46")
                .get("/v1/establishments?q=" + mark)
                .then()
                .body("items[0].kind", equalTo("TOURIST_APARTMENT"))
                .body("items[0].legalForm", equalTo("BRANCH"));
    }
}
