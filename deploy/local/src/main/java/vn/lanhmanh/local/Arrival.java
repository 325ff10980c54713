package vn.lanhmanh.local;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

import vn.lanhmanh.local.part.Database;
import vn.lanhmanh.local.part.Lag;
import vn.lanhmanh.local.process.StartFailure;
import vn.lanhmanh.local.process.Wait;

/** The moment when every fact a service wrote down has been sent, and taken in by all who listen. */
record Arrival(Stack stack, Lag lag) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Arrival of(Stack stack) {
        return new Arrival(stack, new Lag(stack.kafka()));
    }

    void await() {
        if (!Wait.until(PATIENCE, this::complete)) {
            throw new StartFailure(
                    "Not every fact arrived within " + PATIENCE.toMinutes() + " minutes",
                    "See the logs of the services");
        }
    }

    /** What is taken in may be told on: nothing new may have come while the others were asked. */
    private boolean complete() throws ExecutionException, InterruptedException, SQLException {
        long messages = lag.messages();
        for (Business business : Business.values()) {
            if (lag.of(business.group()) > 0 || unsent(stack.database(business.database())) > 0) {
                return false;
            }
        }
        return lag.messages() == messages;
    }

    private static long unsent(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM outbox WHERE published_at IS NULL")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
