package vn.lanhmanh.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import vn.lanhmanh.local.demo.DemoYear;
import vn.lanhmanh.local.demo.client.Api;
import vn.lanhmanh.local.process.Guard;
import vn.lanhmanh.local.process.StartFailure;
import vn.lanhmanh.local.setting.Settings;

/** {@code deploy/up}: starts the system, plays the demo year once, and tells what is where. */
final class Up {

    private final Installation installation;
    private final PrintStream out = Installation.out();
    private final boolean fresh;
    private final boolean empty;

    private Up(Installation installation, List<String> options) {
        this.installation = installation;
        this.fresh = options.contains("--fresh");
        this.empty = options.contains("--empty");
    }

    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        var installation = new Installation();
        installation.command(() -> {
            options.stream()
                    .filter(option -> !List.of("--fresh", "--empty").contains(option))
                    .forEach(option -> {
                        throw new StartFailure("There is no option " + option, "See deploy/up --help");
                    });
            installation.alone(new Up(installation, options)::run);
        });
    }

    private void run() {
        if (!fresh && installation.allAlive()) {
            out.println("It runs already: " + installation.lastStarted().gateway()
                    + " (deploy/status tells more, deploy/down stops it)");
            return;
        }
        if (installation.anyAlive()) {
            new Steps(out).run("What still ran is stopped", () -> installation
                    .lastStarted()
                    .stop());
        }
        if (fresh) {
            installation.state().erase();
        }
        start(Settings.of(System.getenv()));
    }

    private void start(Settings settings) {
        var steps = new Steps(out);
        var guard = Guard.keepFiles(installation.state());
        var stack = new Stack(installation.state(), settings);
        settings.save(installation.state());
        stack.start(out);
        var api = new Api(stack.gateway(), URI.create(stack.keycloak().issuer()));
        try {
            playDemoYear(api);
            steps.run("Every fact has arrived", Arrival.of(stack)::await);
            new Summary(stack, api).print(out);
        } catch (RuntimeException failure) {
            stack.stop();
            throw failure;
        }
        guard.release();
        steps.total("Up");
    }

    /** Once per installation; when it broke off, the next start repeats it, which changes nothing of what was done. */
    private void playDemoYear(Api api) {
        Path played = installation.state().data("demo").resolve("played");
        if (empty || Files.exists(played)) {
            return;
        }
        try {
            DemoYear.play(api, out);
            Files.createFile(played);
        } catch (RuntimeException failure) {
            throw new StartFailure(
                    "The demo year broke off: " + failure.getMessage(),
                    "Play it from nothing with --fresh or do without it with --empty; the details are in "
                            + installation.details(),
                    failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
