package vn.lanhmanh.casework.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a sealed value stands; it opens there and nowhere else. */
public record Place(String table, String column, UUID row) {

    byte[] associatedData() {
        return (table + '|' + column + '|' + row).getBytes(StandardCharsets.UTF_8);
    }
}
