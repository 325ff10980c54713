package vn.lanhmanh.scenario;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import vn.lanhmanh.local.Stack;
import vn.lanhmanh.local.demo.DemoYear;
import vn.lanhmanh.local.demo.client.Api;
import vn.lanhmanh.local.part.Part;
import vn.lanhmanh.scenario.world.Quiet;
import vn.lanhmanh.scenario.world.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The demo year on a system of its own, beside the other tests: it breaks off, goes on, and once it is over a further
 * play adds nothing.
 */
@Execution(ExecutionMode.CONCURRENT)
class DemoYearIT {

    private static final PrintStream SILENT =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    private static final Duration LONGEST_PLAY = Duration.ofMinutes(8);

    private final World world = World.fresh("demo-stack");
    private final Stack stack = world.stack();

    @AfterEach
    void stop() {
        world.stop();
    }

    @Test
    void goesOnAfterBreaksAndAddsNothingOnceItIsOver() {
        breaksOffBehind(700);
        breaksOffBehind(1_000);

        play(api());
        Map<String, Object> afterwards = written();
        play(api());

        assertThat(written()).isEqualTo(afterwards);
    }

    private Api api() {
        return new Api(stack.gateway(), URI.create(stack.keycloak().issuer()));
    }

    /** The gateway goes away for longer than the play is patient. */
    private void breaksOffBehind(int requests) {
        Api api = api();
        var play = CompletableFuture.runAsync(() -> play(api));
        Awaitility.await().atMost(LONGEST_PLAY).until(() -> api.requests() >= requests || play.isDone());
        Part gateway = stack.part(Stack.GATEWAY);
        gateway.kill9();
        assertThatThrownBy(play::join)
                .as("the play behind %d requests", requests)
                .isNotNull();
        gateway.start();
        gateway.awaitReady();
    }

    private static void play(Api api) {
        DemoYear.play(api, SILENT);
    }

    /** A print of every table but the audit trail, once every fact has been taken in. */
    private Map<String, Object> written() {
        Quiet.await(world);
        var prints = new TreeMap<String, Object>();
        world.services().forEach(service -> prints.putAll(service.fingerprint()));
        return prints;
    }
}
