package vn.lanhmanh.inspection.minutespdf.wording;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "2020-01-05, ngày 05 tháng 01 năm 2020",
        "2020-02-29, ngày 29 tháng 02 năm 2020",
        "2020-06-08, ngày 08 tháng 6 năm 2020",
        "2020-12-31, ngày 31 tháng 12 năm 2020"
    })
    void writesDatesWithTheZerosThatForgersLike(LocalDate day, String written) {
        assertThat(Wording.date(day)).isEqualTo(written);
    }

    @Test
    void writesMoments() {
        assertThat(Wording.moment(LocalDateTime.of(2020, 3, 9, 7, 5)))
                .isEqualTo("07 giờ 05 phút, ngày 09 tháng 3 năm 2020");
    }

    @ParameterizedTest
    @CsvSource({"Tỉnh Thừa Thiên Huế, tỉnh, Thừa Thiên Huế", "Thành phố Huế, thành phố, Huế", "Huế, thành phố, Huế"})
    void callsAPlaceByItsNameAlone(String unit, String type, String place) {
        assertThat(Wording.place(unit, type)).isEqualTo(place);
    }

    @Test
    void capitalizesVietnamese() {
        assertThat(Wording.upper("Đội kiểm tra liên ngành 178")).isEqualTo("ĐỘI KIỂM TRA LIÊN NGÀNH 178");
    }
}
