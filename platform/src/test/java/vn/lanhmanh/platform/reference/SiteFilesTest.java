package vn.lanhmanh.platform.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SiteFilesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final String UNITS =
            """
            code,name,level,type,parent_code,valid_from,valid_to,legal_basis
            1,Tỉnh Một,province,tỉnh,,2020-01-01,2024-12-31,
            1,Thành phố Một,province,thành phố,,2025-01-01,,
            10,Huyện Mười,district,huyện,1,2020-01-01,,
            100,Xã Trăm,commune,xã,10,2020-01-01,,
            """;
    private static final String AGENCIES =
            """
            code,name,name_en,kind,requested,district_code,valid_from,valid_to,successor
            A,Sở A,Department A,department,false,,2020-01-01,2020-12-31,B
            B,Sở B,Department B,department,false,,2021-01-01,,
            """;

    @TempDir
    Path site;

    @Test
    void takesTheFilesOfTheSiteInsteadOfTheShippedOnes() throws IOException {
        write("admin-units.csv", UNITS);
        write("agencies.csv", AGENCIES);

        var agencies = new Agencies(config(), new AdminUnits(config()));

        assertThat(agencies.all(DAY)).extracting(Agency::code).containsExactly("A");
        assertThat(new AdminUnits(config()).require("100", DAY).name()).isEqualTo("Xã Trăm");
    }

    @Test
    void keepsTheShippedFileWhereTheSiteHasNone() throws IOException {
        write("agencies.csv", AGENCIES);

        assertThat(new AdminUnits(config()).find("46", DAY)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            100,Xã Lẻ,commune,xã,10,2022-01-01,,           | code 100 is already taken in a part of this time
            101,Xã Lẻ,commune,xã,77,2020-01-01,,           | parent 77 is unknown in a part of this time
            101,Xã Lẻ,commune,xã,10,2019-12-31,,           | parent 10 is unknown in a part of this time
            101,Xã Lẻ,commune,xã,1,2020-01-01,,            | parent 1 is not one level above
            101,Xã Lẻ,commune,xã,,2020-01-01,,             | a unit has a parent unless it is a province
            2,Tỉnh Hai,province,tỉnh,1,2020-01-01,,        | a unit has a parent unless it is a province
            101,Xã Lẻ,commune,xã,10,2020-06-31,,           | column "valid_from": "2020-06-31" is not a date such as 2020-01-31
            101,Xã Lẻ,commune,xã,10,2020-06-01,2020-05-01, | valid_to is before valid_from
            101,Xã Lẻ,village,xã,10,2020-01-01,,           | column "level": "village" is none of [PROVINCE, DISTRICT, COMMUNE]
            101,,commune,xã,10,2020-01-01,,                | column "name" is empty
            """)
    void stopsOnABrokenUnitWithFileLineAndReason(String row, String reason) throws IOException {
        write("admin-units.csv", UNITS + row + "\n");

        assertThatThrownBy(() -> new AdminUnits(config()))
                .isInstanceOf(BrokenReferenceFile.class)
                .hasMessage(site.resolve("admin-units.csv") + ", line 6: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            B,Sở B,Department B,department,false,,2030-01-01,,          | code B is already taken in a part of this time
            C,Sở C,Department C,department,perhaps,,2020-01-01,,        | column "requested": "perhaps" is neither true nor false
            C,Sở C,Department C,department,false,474,2020-01-01,,       | a district committee, and no other agency, has a district
            H9,UBND,Committee,district_committee,false,,2020-01-01,,    | a district committee, and no other agency, has a district
            H9,UBND,Committee,district_committee,false,9,2020-01-01,,   | district 9 is unknown in a part of this time
            H9,UBND,Committee,district_committee,false,474,2020-01-01,, | district 474 is unknown in a part of this time
            C,Sở C,Department C,department,false,,2020-01-01,,D         | successor D is unknown
            """)
    void stopsOnABrokenAgencyWithFileLineAndReason(String row, String reason) throws IOException {
        write("agencies.csv", AGENCIES + row + "\n");
        var units = new AdminUnits(config());

        assertThatThrownBy(() -> new Agencies(config(), units))
                .isInstanceOf(BrokenReferenceFile.class)
                .hasMessage(site.resolve("agencies.csv") + ", line 4: " + reason);
    }

    @Test
    void isConfiguredFromTheEnvironment() {
        var config = new SmallRyeConfigBuilder()
                .withMapping(ReferenceConfig.class)
                .withMapping(Clocks.Today.class)
                .withSources(new EnvConfigSource(
                        Map.of("LANHMANH_REFERENCE_DIRECTORY", site.toString(), "LANHMANH_TODAY", "2020-11-25"), 300))
                .build();

        assertThat(config.getConfigMapping(ReferenceConfig.class).directory()).contains(site);
        assertThat(config.getConfigMapping(Clocks.Today.class).today()).contains(LocalDate.of(2020, 11, 25));
    }

    private ReferenceConfig config() {
        return () -> Optional.of(site);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(site.resolve(name), text);
    }
}
