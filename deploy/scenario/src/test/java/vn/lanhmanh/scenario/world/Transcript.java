package vn.lanhmanh.scenario.world;

import java.net.URI;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

import vn.lanhmanh.local.testing.OpenApiFilter;

/** Every address called and every refusal answered during the whole run; each answer is checked when it is noted. */
public final class Transcript {

    private volatile OpenApiFilter documented;
    private final Collection<String> addresses = new ConcurrentLinkedQueue<>();
    private final Collection<String> refusals = new ConcurrentLinkedQueue<>();

    /** From now on every answer must be as the document says. */
    void holdAgainst(String openApi) {
        documented = new OpenApiFilter(openApi);
    }

    void note(String address, Answer answer) {
        addresses.add(address);
        answer.header("Location").ifPresent(addresses::add);
        answer.header("Link").ifPresent(addresses::add);
        if (answer.status() >= 400) {
            refusals.add(answer.body());
        }
        String path = URI.create(address).getPath();
        if (path.startsWith("/v1/")) {
            String method = answer.http().request().method();
            String type = answer.header("Content-Type").orElse(null);
            documented.check(method, path, answer.status(), type, answer.body());
        }
    }

    /** Paths and queries called, and those told in Location and Link headers. */
    public Collection<String> addresses() {
        return addresses;
    }

    /** The bodies of all refusals. */
    public Collection<String> refusals() {
        return refusals;
    }
}
