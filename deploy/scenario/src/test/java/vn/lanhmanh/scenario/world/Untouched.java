package vn.lanhmanh.scenario.world;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** Shows that a request left every table of every service as it was, the audit trail aside. */
public record Untouched(World world) {

    /** Makes the request and fails when any table has changed. */
    public Answer by(Supplier<Answer> request) {
        Quiet.await(world);
        Map<String, Object> before = everything();
        Answer answer = request.get();
        assertThat(everything()).as("what is stored after %s", answer.call()).isEqualTo(before);
        return answer;
    }

    /** The same for a request that must be refused with this status and problem. */
    public Answer refused(int status, String problem, Supplier<Answer> request) {
        return by(request).refused(status, problem);
    }

    private Map<String, Object> everything() {
        var all = new TreeMap<String, Object>();
        world.services().forEach(service -> all.putAll(service.fingerprint()));
        return all;
    }
}
