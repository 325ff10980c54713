package vn.lanhmanh.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import vn.lanhmanh.local.process.Commands;

import static org.assertj.core.api.Assertions.assertThat;

class UnprivilegedTest {

    @TempDir
    private Path directory;

    @Test
    void isNeverRoot() {
        assertThat(userOf(Unprivileged.prefix(directory))).isNotEqualTo("0");
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root")
    void isNobodyWhereUserNamespacesAreForbidden() {
        assertThat(userOf(Unprivileged.nobody(directory))).isEqualTo("65534");
    }

    private static String userOf(List<String> prefix) {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(List.of("id", "-u"));
        return Commands.run(line).output();
    }
}
