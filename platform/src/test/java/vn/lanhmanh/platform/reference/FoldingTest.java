package vn.lanhmanh.platform.reference;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Thuỷ Biều, Thủy Biều",
        "Thuận Hoà, Thuận Hòa",
        "HƯƠNG THỦY, hương thủy",
        "Điền Lộc, dien loc",
        "Ðiền Lộc, Điền Lộc",
        "'  Phú   Vang ', phú vang",
        "'Thừa Thiên - Huế', Thừa Thiên Huế",
    })
    void foldsWhatIsTheSameToAReader(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @Test
    void foldsBothUnicodeForms() {
        var composed = Normalizer.normalize("Đường Hương Hồ", Normalizer.Form.NFC);
        var decomposed = Normalizer.normalize("Đường Hương Hồ", Normalizer.Form.NFD);

        assertThat(composed).isNotEqualTo(decomposed);
        assertThat(Folding.fold(composed)).isEqualTo(Folding.fold(decomposed)).isEqualTo("duong huong ho");
    }

    @ParameterizedTest
    @CsvSource({
        "huong ph, xa huong phong, true",
        "phong huong, xa huong phong, true",
        "ong, xa huong phong, false",
        "huong vinh, xa huong phong, false",
        "'', xa huong phong, false",
    })
    void matchesWhenEachWordBeginsAWord(String query, String text, boolean matches) {
        assertThat(Folding.matches(query, text)).isEqualTo(matches);
    }
}
