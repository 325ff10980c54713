package vn.lanhmanh.casework.sealing;

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

import vn.lanhmanh.casework.Desk;
import vn.lanhmanh.casework.RealParts;
import vn.lanhmanh.casework.Scene;
import vn.lanhmanh.casework.person.identity.Identity;
import vn.lanhmanh.platform.web.DatabaseLock;

import static org.assertj.core.api.Assertions.assertThat;

@RealParts
class KeyRotationTest {

    private static final int MANY = 50;
    private static final int READERS = 4;

    @Inject
    KeyRotation rotation;

    @Inject
    Sealer sealer;

    @Inject
    DataKeys keys;

    @Inject
    SealingConfig config;

    @Inject
    AgroalDataSource database;

    private final List<UUID> owners = new ArrayList<>();

    private static Place place(UUID owner) {
        return new Place("test", "value", owner);
    }

    @BeforeEach
    void sealUnderTheRetiringKey() {
        for (int i = 0; i < MANY; i++) {
            UUID owner = UUID.randomUUID();
            QuarkusTransaction.requiringNew().run(() -> sealer.seal(owner, place(owner), "giá trị"));
            age(owner);
        }
    }

    /** Wraps the data key of an owner as it was wrapped before the present master key came. */
    private void age(UUID owner) {
        var before = new MasterKeys(KeysFixture.of(
                        config.retiringMasterKey().orElseThrow(),
                        config.retiringMasterKeyId().orElseThrow())
                .retiring(config.masterKey(), config.masterKeyId()));
        QuarkusTransaction.requiringNew().run(() -> {
            var key = keys.findById(owner);
            try {
                key.rewrapped(before.rewrap(owner, key), before.current());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
        owners.add(owner);
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> owners.forEach(sealer::erase));
    }

    @Test
    void rewrapsInBatchesWhileIdentitiesAreReadAndTellsHowFarItIs() throws Exception {
        var scene = Scene.detected();
        var people = IntStream.range(0, 6)
                .mapToObj(i -> scene.add("OTHER", "1990-01-0" + (i + 1)).id())
                .toList();
        people.forEach(this::age);
        Map<String, Object> before = progress();

        var stop = new AtomicBoolean();
        Callable<Integer> reader = () -> {
            int reads = 0;
            do {
                UUID one = people.get(reads % people.size());
                assertThat(read(scene, one).dateOfBirth().getYear()).isEqualTo(1990);
                reads++;
            } while (!stop.get() || reads < people.size());
            return reads;
        };
        var pool = Executors.newFixedThreadPool(READERS);
        List<Future<Integer>> readers =
                Stream.generate(() -> pool.submit(reader)).limit(READERS).toList();
        rotation.rotate();
        stop.set(true);
        for (var one : readers) {
            assertThat(one.get()).isGreaterThanOrEqualTo(people.size());
        }
        pool.shutdown();

        Map<String, Object> after = progress();
        assertThat(before).containsEntry("finished", false).containsEntry("currentKey", "1");
        assertThat(left(before)).isEqualTo(MANY + people.size());
        assertThat(after).containsEntry("finished", true).containsEntry("unopenable", 0);
        assertThat(left(after)).isZero();
        var alone = new MasterKeys(KeysFixture.of(config.masterKey(), config.masterKeyId()));
        for (UUID owner : owners) {
            assertThat(alone.unwrap(owner, keys.findById(owner))).isNotNull();
        }
    }

    private static Identity read(Scene scene, UUID person) {
        return scene.investigator.done(
                "/v1/persons/" + person + "/identity-readings",
                Map.of("purpose", "Lập hồ sơ", "caseId", scene.caseId),
                Identity.class);
    }

    private static Map<String, Object> progress() {
        var answer = Desk.of("administrator").get("/v1/case-operations/key-rotation");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getMap("$");
    }

    private static int left(Map<String, Object> progress) {
        return (int) ((Map<?, ?>) progress.get("dataKeys"))
                .entrySet().stream()
                        .filter(one -> one.getKey().equals("0"))
                        .mapToLong(one -> ((Number) one.getValue()).longValue())
                        .sum();
    }

    @Test
    void leavesTheWorkToTheInstanceThatHoldsTheLock() throws SQLException {
        try (var other = DatabaseLock.tryTake(database, "lanhmanh.sealing.rotation")) {
            assertThat(other).isNotNull();
            rotation.rotate();
            assertThat(left(progress())).isEqualTo(MANY);
        }
        rotation.rotate();
        assertThat(left(progress())).isZero();
    }

    @Test
    void passesOverADataKeyThatDoesNotOpenAndBringsNoErasedOneBack() throws SQLException {
        UUID broken = owners.get(0);
        UUID erased = owners.get(1);
        QuarkusTransaction.requiringNew().run(() -> {
            keys.findById(broken).rewrapped(new byte[60], "0");
            sealer.erase(erased);
        });

        rotation.rotate();

        assertThat(left(progress())).isEqualTo(1);
        assertThat(progress()).containsEntry("finished", false);
        assertThat(keys.findByIdOptional(erased)).isEmpty();
        assertThat(keys.findById(broken).masterKeyId()).isEqualTo("0");
    }
}
