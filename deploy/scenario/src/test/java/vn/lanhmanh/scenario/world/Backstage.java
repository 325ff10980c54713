package vn.lanhmanh.scenario.world;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import vn.lanhmanh.local.part.Database;
import vn.lanhmanh.local.part.Part;

/**
 * One business service seen from behind: its process, and its database read behind its back.
 *
 * @param topic the topic it owns
 * @param group the consumer group under which it hears the others
 * @param hears the topics it hears
 */
public record Backstage(Part process, Database database, String topic, String group, List<String> hears) {

    /** The rows of a query, each by column name. */
    public List<Map<String, Object>> rows(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + group + " did not answer: " + sql, e);
        }
    }

    private static List<Map<String, Object>> read(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var rows = new ArrayList<Map<String, Object>>();
        while (row.next()) {
            var values = new LinkedHashMap<String, Object>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                values.put(columns.getColumnLabel(i), row.getObject(i));
            }
            rows.add(values);
        }
        return rows;
    }

    public long count(String sql, Object... values) {
        return ((Number) rows(sql, values).get(0).values().iterator().next()).longValue();
    }

    /** The ids of a query with one uuid column. */
    public Set<UUID> ids(String sql, Object... values) {
        var ids = new HashSet<UUID>();
        rows(sql, values).forEach(row -> ids.add((UUID) row.values().iterator().next()));
        return ids;
    }

    /** Every text found in its tables, by table and column. */
    public Map<String, List<String>> everything() {
        var texts = new TreeMap<String, List<String>>();
        for (String table : tables()) {
            for (Map<String, Object> row : rows("SELECT * FROM " + table)) {
                row.forEach((column, value) -> {
                    if (value != null) {
                        texts.computeIfAbsent(table + "." + column, key -> new ArrayList<>())
                                .add(text(value));
                    }
                });
            }
        }
        return texts;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                : value.toString();
    }

    /**
     * A fingerprint of every table but the audit trail, which notes refusals too; the same fingerprint means that
     * nothing was written.
     */
    public Map<String, Object> fingerprint() {
        var prints = new TreeMap<String, Object>();
        for (String table : tables()) {
            if (!table.startsWith("audit_")) {
                prints.put(
                        database.name() + "." + table,
                        rows("SELECT count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) AS f FROM "
                                        + table + " t")
                                .get(0)
                                .get("f"));
            }
        }
        return prints;
    }

    private List<String> tables() {
        return rows(
                        """
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1""")
                .stream()
                .map(row -> (String) row.get("table_name"))
                .toList();
    }

    /** A session of the schema's owner. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }
}
