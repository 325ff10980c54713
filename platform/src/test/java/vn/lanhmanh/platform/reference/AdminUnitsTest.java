package vn.lanhmanh.platform.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lanhmanh.platform.reference.AdminUnit.Level;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdminUnitsTest {

    private static final LocalDate IN_2020 = LocalDate.of(2020, 6, 1);
    private static final LocalDate IN_2022 = LocalDate.of(2022, 6, 1);

    private final AdminUnits units = new AdminUnits(Optional::empty);

    @Test
    void knowsThe155UnitsOf2020() {
        assertThat(units.ofLevel(Level.PROVINCE, IN_2020))
                .extracting(AdminUnit::code)
                .containsExactly("46");
        assertThat(units.ofLevel(Level.DISTRICT, IN_2020)).hasSize(9);
        assertThat(units.ofLevel(Level.COMMUNE, IN_2020)).hasSize(145);
    }

    @ParameterizedTest
    @CsvSource({
        "474,27,36",
        "476,16,16",
        "477,11,11",
        "478,19,14",
        "479,12,10",
        "480,15,9",
        "481,18,18",
        "482,17,17",
        "483,10,10"
    })
    void countsTheCommunesOfADistrictOnTheDay(String district, int before, int after) {
        assertThat(units.communesOf(district, IN_2020)).hasSize(before);
        assertThat(units.communesOf(district, IN_2022)).hasSize(after);
    }

    @Test
    void readsTheSameCodeAsAnotherUnitOnAnotherDay() {
        var last = units.require("20014", LocalDate.of(2021, 6, 30));
        var first = units.require("20014", LocalDate.of(2021, 7, 1));

        assertThat(last).extracting(AdminUnit::name, AdminUnit::parentCode).containsExactly("Xã Hương Vinh", "480");
        assertThat(first)
                .extracting(AdminUnit::name, AdminUnit::parentCode)
                .containsExactly("Phường Hương Vinh", "474");
    }

    @Test
    void refusesACodeThatNeverWas() {
        assertThatThrownBy(() -> units.require("99999", IN_2020))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo("unknown-unit");
    }

    @Test
    void refusesACodeThatIsNoLongerOrNotYetValid() {
        assertThatThrownBy(() -> units.require("19744", LocalDate.of(2021, 7, 1)))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo("expired-unit");
        assertThatThrownBy(() -> units.require("19744", LocalDate.of(2019, 12, 31)))
                .extracting("key")
                .isEqualTo("expired-unit");
    }

    @Test
    void takesNoDistrictForACommuneNorTheOtherWayRound() {
        assertThat(units.requireCommune("20002", IN_2020).parentCode()).isEqualTo("480");
        assertThat(units.requireDistrict("480", IN_2020).name()).isEqualTo("Thị xã Hương Trà");
        assertThatThrownBy(() -> units.requireCommune("480", IN_2020))
                .extracting("key")
                .isEqualTo("unknown-unit");
        assertThatThrownBy(() -> units.requireDistrict("20002", IN_2020))
                .extracting("key")
                .isEqualTo("unknown-unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hương Phong", "huong phong", "HUONG PHO", "phong hương", "xã hương phong"})
    void findsBothCommunesOfOneNameAndTellsThemApart(String query) {
        assertThat(labels(query))
                .containsExactlyInAnyOrder("Xã Hương Phong, Thị xã Hương Trà", "Xã Hương Phong, Huyện A Lưới");
    }

    @Test
    void narrowsByTheNameOfTheDistrict() {
        assertThat(labels("huong phong a luoi")).containsExactly("Xã Hương Phong, Huyện A Lưới");
    }

    @Test
    void findsWhateverThePositionOfTheToneMark() {
        assertThat(labels("thuỷ biều")).isEqualTo(labels("thủy biều")).hasSize(1);
    }

    @Test
    void putsNamesThatBeginWithTheQueryFirstAndDistrictsBeforeTowns() {
        assertThat(labels("phu loc"))
                .startsWith("Huyện Phú Lộc, Tỉnh Thừa Thiên Huế", "Thị trấn Phú Lộc, Huyện Phú Lộc")
                .contains("Phường Tây Lộc, Thành phố Huế");
    }

    @Test
    void searchesTheUnitsOfTheDay() {
        assertThat(units.search("gia hoi", IN_2020)).isEmpty();
        assertThat(units.search("gia hoi", IN_2022)).extracting(AdminUnit::code).containsExactly("19756");
        assertThat(units.search(" - ", IN_2020)).isEmpty();
    }

    private List<String> labels(String query) {
        return units.search(query, IN_2020).stream()
                .map(unit -> units.label(unit, IN_2020))
                .toList();
    }
}
