package vn.lanhmanh.inspection.risk.weight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lanhmanh.platform.reference.BrokenReferenceFile;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WeightSetsTest {

    @TempDir
    Path site;

    @Test
    void letsTheSetInForceOnTheDayDecide() throws IOException {
        String older = shipped().replace("2020-01-01,,", "2020-01-01,2020-06-30,");
        String newer = shipped().replace("2020,2020-01-01,,", "2020-b,2020-07-01,,");

        WeightSets sets = WeightFixture.ofSite(
                site, older + newer.substring(newer.indexOf("2020-b")).replace("KIND,KARAOKE,30", "KIND,KARAOKE,40"));

        assertThat(sets.inForce(LocalDate.of(2020, 6, 30)).kind("KARAOKE")).isEqualTo(30);
        assertThat(sets.inForce(LocalDate.of(2020, 7, 1)).kind("KARAOKE")).isEqualTo(40);
        assertThat(sets.inForce(LocalDate.of(2020, 7, 1)).id()).isEqualTo("2020-b");
        assertThat(sets.inForce(LocalDate.of(2020, 7, 1)).kind("RESTAURANT")).isEqualTo(5);
        assertThat(sets.find(LocalDate.of(2019, 12, 31))).isEqualTo(Optional.empty());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> sets.inForce(LocalDate.of(2019, 12, 31)))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("no-risk-weights"));
    }

    @Test
    void stopsTheStartOnABrokenFileWithTheLineAndTheReason() {
        breaks(shipped().replace("KIND,MASSAGE,30", "KIND,MASSAGE,many"), "line 8", "\"many\" is not a whole number");
        breaks(shipped().replace("KIND,MASSAGE,30", "KIND,KARAOKE,30"), "line 8", "is given twice");
        breaks(shipped().replace("KIND,MASSAGE,30", "MOOD,GREY,30"), "line 8", "there is no weight MOOD GREY");
        breaks(shipped().replace("TIPS,HALF_LIFE_DAYS,180", "TIPS,HALF_LIFE_DAYS,0"), "from 1");
        breaks(shipped().replaceFirst("\\S+TIPS,EACH,8\n", ""), "line 7", "lacks the weight TIPS EACH");
        breaks(shipped().replaceFirst("2020-01-01,,KIND,MASSAGE", "2020-02-01,,KIND,MASSAGE"), "line 8", "same time");
        breaks(shipped().replace("2020-01-01,,", "2020-01-01,2019-01-01,"), "valid_to is before valid_from");
        breaks(shipped().replace("2020-01-01,,", "2020-01-01,2020-11-24,"), "in force on 2020-11-25");
        breaks(
                shipped() + shipped().substring(shipped().indexOf("2020,")).replace("2020,", "twice,"),
                "at the same time");
        breaks(shipped().replace(",value", ",worth"), "column \"value\" is missing");
    }

    private void breaks(String file, String... reasons) {
        assertThatExceptionOfType(BrokenReferenceFile.class)
                .isThrownBy(() -> WeightFixture.ofSite(site, file))
                .satisfies(broken ->
                        assertThat(broken.getMessage()).contains("weights.csv").contains(reasons));
    }

    private static String shipped() {
        try (var in = WeightSetsTest.class.getResourceAsStream("/risk/weights.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
