package vn.lanhmanh.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lanhmanh.local.process.State;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void stayTheSameForOneStateDirectory() {
        var state = new State(directory);
        var first = Secrets.of(state);
        String password = first.password("inspection.app");
        String key = first.key("master");
        String signing = first.signingKey("audit");

        var second = Secrets.of(state);

        assertThat(second.password("inspection.app")).isEqualTo(password).hasSize(32);
        assertThat(second.key("master")).isEqualTo(key);
        assertThat(second.signingKey("audit")).isEqualTo(signing);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void areReadByTheirOwnerAlone() throws IOException {
        Secrets.of(new State(directory)).key("master");

        Path file = directory.resolve("data/secrets/secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void ofOneReaderAreNotLostToAnotherThatCameBefore() {
        var state = new State(directory);
        var early = Secrets.of(state);
        String password = Secrets.of(state).password("inspection.app");

        early.key("master");

        assertThat(Secrets.of(state).password("inspection.app")).isEqualTo(password);
    }
}
