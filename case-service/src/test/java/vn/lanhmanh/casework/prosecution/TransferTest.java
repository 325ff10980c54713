package vn.lanhmanh.casework.prosecution;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TransferTest {

    private static Transfer under(String article) {
        return new Transfer("Cơ quan CSĐT", LocalDate.of(2020, 6, 3), article, "5/CV");
    }

    @ParameterizedTest
    @CsvSource({
        "Điều 327,327",
        "Điểm c khoản 2 Điều 328 Bộ luật Hình sự,328",
        "Điều 150 và Điều 327,150",
        "Điều  134a BLHS,134a",
        "điều 327,327",
        "KHOẢN 1 ĐIỀU 134A,134a",
        "Khoản 1 điê\u0300u 328,328",
        "Đie\u0302\u0300u 329,329"
    })
    void tellsTheNumberOfTheFirstArticleAlone(String article, String number) {
        assertThat(under(article).articleNumber()).isEqualTo(number);
    }

    @Test
    void tellsNothingOfWhatNamesNoArticle() {
        assertThat(under("Chứa mại dâm, ông Nguyễn Văn A 1985").articleNumber()).isNull();
        assertThat(under("Điều 3270").articleNumber()).isNull();
    }
}
