package vn.lanhmanh.casework.sealing;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.access.AuditTrail;
import vn.lanhmanh.platform.web.jobs.TimedWork;

/** Rewraps the data keys of a retiring master key, batch by batch, while everybody goes on reading. */
@ApplicationScoped
public class KeyRotation {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TimedWork timed;
    private final DataKeys keys;
    private final MasterKeys master;
    private final AuditTrail audit;
    private final int batch;

    KeyRotation(TimedWork timed, DataKeys keys, MasterKeys master, AuditTrail audit, SealingConfig config) {
        this.timed = timed;
        this.keys = keys;
        this.master = master;
        this.audit = audit;
        this.batch = config.rotateBatch();
    }

    /**
     * How far it is.
     *
     * @param dataKeys number of data keys by the id of the master key that wraps them
     * @param finished whether the retiring key wraps nothing any more and may leave the environment
     * @param unopenable data keys whose master key this instance does not know
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(
            String currentKey,
            String retiringKey,
            String comingKey,
            Map<String, Long> dataKeys,
            boolean finished,
            long unopenable) {}

    public Progress progress() {
        var counts = keys.byMasterKey();
        String retiring = master.retiring().orElse(null);
        String coming = master.coming().orElse(null);
        long unopenable = counts.entrySet().stream()
                .filter(one -> !master.knows(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        boolean finished = retiring == null || !counts.containsKey(retiring);
        return new Progress(master.current(), retiring, coming, counts, finished, unopenable);
    }

    /** Rewraps all there is; another instance that does so already is left to it. */
    @Scheduled(
            identity = "key-rotation",
            every = "${lanhmanh.sealing.rotate-every:1m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void rotate() throws SQLException {
        if (master.retiring().isEmpty()) {
            return;
        }
        timed.alone(
                "lanhmanh.sealing.rotation", () -> rewrapAll(master.retiring().get()));
    }

    private void rewrapAll(String retiring) {
        UUID after = BEFORE_ALL;
        while (after != null) {
            UUID behind = after;
            after = QuarkusTransaction.requiringNew().call(() -> rewrapSome(retiring, behind));
        }
    }

    /** Gives the owner to go on behind, or null at the end. */
    private UUID rewrapSome(String retiring, UUID after) {
        List<DataKey> some = keys.wrappedBy(retiring, after, batch);
        if (some.isEmpty()) {
            return null;
        }
        long done = some.stream().filter(this::rewrap).count();
        if (done > 0) {
            audit.record(AuditEntry.write("data-key", null, "rewrap").fields("wrappedKey"));
        }
        Log.infof("%d data keys rewrapped by master key %s", done, master.current());
        return some.get(some.size() - 1).ownerId();
    }

    /** One that does not open is told and passed over; it shows as one that is left. */
    private boolean rewrap(DataKey key) {
        try {
            key.rewrapped(master.rewrap(key.ownerId(), key), master.current());
            return true;
        } catch (GeneralSecurityException e) {
            Log.errorf(e, "The data key of %s cannot be rewrapped", key.ownerId());
            return false;
        }
    }
}
