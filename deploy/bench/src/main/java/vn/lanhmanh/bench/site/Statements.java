package vn.lanhmanh.bench.site;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that a request sends to the database, as the database logs them. */
public final class Statements {

    private static final Pattern EXECUTED = Pattern.compile(
            "LOG: {2}(?:duration: [0-9.]+ ms {2})?execute [^:]+: (.*?)\\n(?=[0-9]{4}-)", Pattern.DOTALL);
    private static final Pattern PARAMETERS =
            Pattern.compile("^[^\n]*DETAIL: {2}Parameters: (.*?)\\n(?=[0-9]{4}-)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern OUR_TABLE = Pattern.compile(
            "(?s)(?i)^\\s*(?:select|with).*\\b(?:from|join)\\s+(?:establishment|inspection|finding)\\w*\\b.*");
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (establishment\\w*|inspection\\w*|finding)");
    private static final int SETTLE_MILLIS = 400;

    private Statements() {}

    /** The reads of our tables that happen while {@code work} runs, with their values in place. */
    public static List<String> during(Site site, Action work) throws Exception {
        try (Connection session = site.superuser();
                Statement sql = session.createStatement()) {
            sql.execute("alter system set log_min_duration_statement = 0");
            sql.execute("select pg_reload_conf()");
            Thread.sleep(SETTLE_MILLIS);
            int before = site.databaseLog().length();
            work.run();
            Thread.sleep(SETTLE_MILLIS);
            sql.execute("alter system reset log_min_duration_statement");
            sql.execute("select pg_reload_conf()");
            return parse(site.databaseLog().substring(before) + "\n0000-end");
        }
    }

    static List<String> parse(String log) {
        var found = new ArrayList<String>();
        Matcher executed = EXECUTED.matcher(log);
        while (executed.find()) {
            String statement = executed.group(1).replace("\n\t", "\n");
            Matcher parameters = PARAMETERS.matcher(log.substring(executed.end()));
            boolean its = parameters.find();
            if (OUR_TABLE.matcher(statement).matches()) {
                found.add(its ? filled(statement, parameters.group(1)) : statement);
            }
        }
        return found;
    }

    private static String filled(String statement, String parameters) {
        Map<String, String> values = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            values.put(parameter.group(1), parameter.group(2));
        }
        return Pattern.compile("\\$(\\d+)")
                .matcher(statement)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** The tables that a plan reads from end to end. */
    public static List<String> scans(Site site, List<String> statements) throws SQLException {
        var scans = new ArrayList<String>();
        try (Connection session = site.app();
                Statement sql = session.createStatement()) {
            for (String statement : statements) {
                try (ResultSet line = sql.executeQuery("explain " + statement)) {
                    while (line.next()) {
                        SCAN.matcher(line.getString(1)).results().forEach(scan -> scans.add(scan.group(1)));
                    }
                }
            }
        }
        return scans;
    }

    /** Something that may fail. */
    public interface Action {
        void run() throws Exception;
    }
}
