package vn.lanhmanh.platform.web.problems;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What it means for a request that the database did not do its work. */
final class DatabaseFault {

    static final String AWAY = "database-away";

    /** Deadlock detected and serialization failure: the database undid the work, and the same request may succeed. */
    private static final Set<String> COLLISIONS = Set.of("40P01", "40001");

    /** The database is being shut down, has crashed, is starting or takes no more connections. */
    private static final Set<String> AWAY_STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private static final String CONNECTION_CLASS = "08";

    /** Part of what the pool says, without a state, when it made or had no connection in time. */
    private static final String NO_CONNECTION = "acquisition timeout";

    private DatabaseFault() {}

    /** {@code try-again} (409) or {@code database-away} (503), for a failure that is one of these. */
    static Optional<String> in(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException failure) {
                String state = String.valueOf(failure.getSQLState());
                if (COLLISIONS.contains(state)) {
                    return Optional.of("try-again");
                }
                if (isAway(failure, state)) {
                    return Optional.of(AWAY);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAway(SQLException failure, String state) {
        return state.startsWith(CONNECTION_CLASS)
                || AWAY_STATES.contains(state)
                || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains(NO_CONNECTION);
    }
}
