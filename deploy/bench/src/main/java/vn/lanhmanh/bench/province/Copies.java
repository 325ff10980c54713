package vn.lanhmanh.bench.province;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Many rows like one that the service itself wrote, by COPY: whatever columns a table has, they hold what the service
 * puts there, and only those named vary.
 */
final class Copies {

    private static final int CHUNK = 1 << 16;

    private final Connection owner;

    Copies(Connection owner) {
        this.owner = owner;
    }

    /**
     * Copies a row.
     *
     * @param model condition that finds the row
     * @param varied the columns that differ in the copy of that number
     */
    void of(String table, String model, int count, IntFunction<Map<String, String>> varied)
            throws SQLException, IOException {
        Map<String, String> row = row(table, model);
        String command = "COPY " + table + " (" + String.join(", ", row.keySet()) + ") FROM STDIN";
        CopyIn copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            var values = new LinkedHashMap<>(row);
            values.putAll(varied.apply(i));
            text.append(line(values)).append('\n');
            if (text.length() > CHUNK || i == count - 1) {
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                text.setLength(0);
            }
        }
        copy.endCopy();
    }

    private Map<String, String> row(String table, String model) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement sql = owner.createStatement()) {
            try (ResultSet column =
                    sql.executeQuery("SELECT column_name FROM information_schema.columns WHERE table_name = '" + table
                            + "' AND table_schema = 'public' AND is_generated = 'NEVER' ORDER BY ordinal_position")) {
                while (column.next()) {
                    columns.add(column.getString(1));
                }
            }
            try (ResultSet found = sql.executeQuery("SELECT " + String.join("::text, ", columns) + "::text FROM "
                    + table + " WHERE " + model + " LIMIT 1")) {
                if (!found.next()) {
                    throw new IllegalStateException("No row of " + table + " where " + model);
                }
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), found.getString(i + 1));
                }
                return row;
            }
        }
    }

    private static String line(Map<String, String> values) {
        var cells = new ArrayList<String>();
        values.values()
                .forEach(value -> cells.add(
                        value == null
                                ? "\\N"
                                : value.replace("\\", "\\\\")
                                        .replace("\t", "\\t")
                                        .replace("\n", "\\n")));
        return String.join("\t", cells);
    }

    /** Takes the indexes and foreign keys of tables away while they are filled; gives the statements that bring them back. */
    List<String> bare(String... tables) throws SQLException {
        var back = new ArrayList<String>();
        try (Statement sql = owner.createStatement()) {
            for (String table : tables) {
                drop(
                        sql,
                        "SELECT 'ALTER TABLE ' || conrelid::regclass || ' DROP CONSTRAINT ' || conname, 'ALTER TABLE ' ||"
                                + " conrelid::regclass || ' ADD CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid)"
                                + " FROM pg_constraint WHERE contype = 'f' AND conrelid = '" + table + "'::regclass",
                        back);
                drop(
                        sql,
                        "SELECT 'DROP INDEX ' || indexname, indexdef FROM pg_indexes i WHERE tablename = '" + table
                                + "' AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)",
                        back);
            }
        }
        return back;
    }

    private static void drop(Statement sql, String query, List<String> back) throws SQLException {
        var drops = new ArrayList<String>();
        try (ResultSet found = sql.executeQuery(query)) {
            while (found.next()) {
                drops.add(found.getString(1));
                back.add(found.getString(2));
            }
        }
        for (String drop : drops) {
            sql.execute(drop);
        }
    }

    void run(List<String> statements) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("SET maintenance_work_mem = '256MB'");
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
