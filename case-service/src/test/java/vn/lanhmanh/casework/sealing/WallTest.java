package vn.lanhmanh.casework.sealing;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class WallTest {

    @Inject
    Wall wall;

    @Inject
    AgroalDataSource database;

    @Test
    void showsTheServiceTheOnePersonItNamesAndNobodyElse() {
        var scene = Scene.detected();
        UUID first = scene.add("BUYER", "1990-01-01").id();
        scene.add("SELLER", "1990-01-01");

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(visible("person_identity")).isZero();
            wall.open(first);
            assertThat(visible("person_identity")).isEqualTo(1);
        });

        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(visible("person_identity")).isZero());
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(visible("informant")).isZero());
    }

    private int visible(String table) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
