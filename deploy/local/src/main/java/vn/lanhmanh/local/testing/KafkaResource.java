package vn.lanhmanh.local.testing;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import vn.lanhmanh.local.part.Jvm;
import vn.lanhmanh.local.part.Kafka;
import vn.lanhmanh.local.process.Ports;
import vn.lanhmanh.local.software.Home;
import vn.lanhmanh.local.software.Software;

/** A real Kafka broker with the topics of the system for a service's tests: one per test JVM, gone with it. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private static final Jvm JVM = new Jvm("256m", Jvm.QUICK_START);

    @Override
    public Map<String, String> start() {
        return OncePerJvm.values("kafka", KafkaResource::startBroker);
    }

    private static Map<String, String> startBroker() {
        List<Integer> ports = Ports.free(2);
        var software = new Software(Home.find());
        var kafka = new Kafka(OncePerJvm.temporaryState("kafka"), software, ports.get(0), ports.get(1), JVM);
        kafka.start();
        kafka.awaitReady();
        return Map.of("kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    @Override
    public void stop() {
        // The broker serves the next test profile too; the guard ends it together with the JVM.
    }
}
