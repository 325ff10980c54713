package vn.lanhmanh.reporting.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lanhmanh.platform.reference.BrokenReferenceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CatalogueTest {

    private static final String HEADER =
            "code,name,name_en,unit,disaggregation,reporters,source,decimals,parts,apart\n";

    private final Catalogue catalogue = new Catalogue(Optional::empty);

    @TempDir
    Path site;

    @Test
    void holds86IndicatorsInFourGroups() {
        assertThat(catalogue.all()).hasSize(86);
        assertThat(catalogue.all().stream().filter(one -> one.code().startsWith("A")))
                .hasSize(22);
        assertThat(catalogue.all().stream().filter(one -> one.code().startsWith("B")))
                .hasSize(27);
        assertThat(catalogue.all().stream().filter(one -> one.code().startsWith("C")))
                .hasSize(14);
        assertThat(catalogue.all().stream().filter(one -> one.code().startsWith("D")))
                .hasSize(23);
    }

    @Test
    void knowsTheItemsOfAnIndicatorByCodeOrByPart() {
        assertThat(catalogue.ofItem("D06.reached")).isPresent();
        assertThat(catalogue.ofItem("D06")).isPresent();
        assertThat(catalogue.ofItem("D06.missed")).isEmpty();
        assertThat(catalogue.headline("D12")).isEqualTo("D12.officers");
        assertThat(catalogue.headline("A07")).isEqualTo("A07");
    }

    @Test
    void knowsWhoReportsAnIndicator() {
        Indicator plans = catalogue.find("D09").orElseThrow();
        Indicator sessions = catalogue.find("D01").orElseThrow();

        assertThat(plans.reportedBy("H474", true)).isTrue();
        assertThat(plans.reportedBy("CAT", false)).isFalse();
        assertThat(sessions.reportedBy("CAT", false)).isTrue();
    }

    @Test
    void addsUpNeitherRatesNorWhatStandsApart() {
        assertThat(catalogue.find("D12").orElseThrow().adds("D12.officers")).isTrue();
        assertThat(catalogue.find("D12").orElseThrow().adds("D12.rate")).isFalse();
        assertThat(catalogue.find("B05").orElseThrow().adds("B05")).isFalse();
        assertThat(catalogue.find("B19").orElseThrow().adds("B19.cases")).isFalse();
    }

    @Test
    void guardsTheNumbersOfPersonsToldByCases() {
        assertThat(catalogue.find("B10").orElseThrow().personal()).isTrue();
        assertThat(catalogue.find("B03").orElseThrow().personal()).isFalse();
        assertThat(catalogue.find("D02").orElseThrow().personal()).isFalse();
    }

    @Test
    void stopsTheStartOnABrokenFileWithItsLine() throws IOException {
        Files.writeString(
                site.resolve("indicators.csv"),
                HEADER + "A01,Tên,Name,cơ sở,,ALL,M,0,,false\nA01,Tên,Name,cơ sở,,ALL,M,0,,false\n");

        assertThatThrownBy(() -> new Catalogue(() -> Optional.of(site)))
                .isInstanceOf(BrokenReferenceFile.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("A01");
    }
}
