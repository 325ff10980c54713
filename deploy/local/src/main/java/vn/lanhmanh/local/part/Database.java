package vn.lanhmanh.local.part;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One service's database with its two roles: the owner migrates, the application has no DDL.
 *
 * @param port port of the server on the loopback interface
 * @param name name of the database
 * @param ownerPassword password of {@code <name>_owner}
 * @param appPassword password of {@code <name>_app}
 */
public record Database(int port, String name, String ownerPassword, String appPassword) {

    public String url() {
        return url(port, name);
    }

    public String owner() {
        return name + "_owner";
    }

    public String app() {
        return name + "_app";
    }

    static String url(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** Makes the roles and the database where they are missing. */
    void ensure(String superuserPassword) throws SQLException {
        try (Connection server = DriverManager.getConnection(url(port, "postgres"), "postgres", superuserPassword);
                Statement sql = server.createStatement()) {
            role(sql, owner(), ownerPassword);
            role(sql, app(), appPassword);
            if (missing(sql, "pg_database", "datname", name)) {
                sql.execute("CREATE DATABASE " + name + " OWNER " + owner());
                sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
                sql.execute("GRANT CONNECT ON DATABASE " + name + " TO " + app());
            }
        }
    }

    private static void role(Statement sql, String role, String password) throws SQLException {
        if (missing(sql, "pg_roles", "rolname", role)) {
            sql.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private static boolean missing(Statement sql, String catalogue, String column, String name) throws SQLException {
        try (ResultSet found =
                sql.executeQuery("SELECT 1 FROM " + catalogue + " WHERE " + column + " = '" + name + "'")) {
            return !found.next();
        }
    }
}
