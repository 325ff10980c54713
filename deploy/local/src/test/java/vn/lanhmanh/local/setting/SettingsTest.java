package vn.lanhmanh.local.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lanhmanh.local.process.StartFailure;
import vn.lanhmanh.local.process.State;
import vn.lanhmanh.local.software.Home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {

    @Test
    void areTheStandardWhereTheEnvironmentIsSilent() {
        var settings = Settings.of(Map.of("LANHMANH_GATEWAY_PORT", "9090", "LANHMANH_KAFKA_HEAP", " "));

        assertThat(settings.port(Setting.GATEWAY_PORT)).isEqualTo(9090);
        assertThat(settings.get(Setting.KAFKA_HEAP)).isEqualTo("256m");
        assertThat(settings.get(Setting.TODAY)).isEqualTo("2020-11-25");
    }

    @ParameterizedTest
    @CsvSource({
        "LANHMANH_GATEWAY_PORT, http, a number from 1 to 65535",
        "LANHMANH_SERVICE_HEAP, much, an amount of memory such as 160m",
        "LANHMANH_TODAY, 25/11/2020, a date such as 2020-11-25",
        "LANHMANH_SCANNER, 3310, host and port of a clamd such as 127.0.0.1:3310"
    })
    void tellWhichVariableIsWrongAndWhatItTakes(String variable, String value, String wanted) {
        assertThatThrownBy(() -> Settings.of(Map.of(variable, value)))
                .isInstanceOf(StartFailure.class)
                .hasMessage(variable + "=" + value + " cannot be used. Set it to " + wanted + ".");
    }

    @Test
    void refuseOnePortForTwoParts() {
        assertThatThrownBy(() -> Settings.of(Map.of("LANHMANH_GATEWAY_PORT", "8081")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("8081 is the port of another part too");
    }

    @Test
    void ofTheStartAreKnownToTheCommandsAfterIt(@TempDir Path directory) {
        var state = new State(directory);
        Settings.onFreePorts().with(Setting.GATEWAY_PORT, "9191").save(state);

        assertThat(Settings.load(state).port(Setting.GATEWAY_PORT)).isEqualTo(9191);
    }

    @Test
    void areAllToldByTheHelpOfUpWithTheirStandard() throws IOException {
        String help = Files.readString(Home.find().file("deploy/up"));

        assertThat(Setting.values()).allSatisfy(setting -> assertThat(help)
                .containsPattern(setting.variable() + " +[^,]+, " + setting.standard()));
    }
}
