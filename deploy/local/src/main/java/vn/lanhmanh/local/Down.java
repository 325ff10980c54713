package vn.lanhmanh.local;

/** {@code deploy/down}: ends the system in order; what was entered stays. */
final class Down {

    private Down() {}

    public static void main(String[] arguments) {
        var installation = new Installation();
        installation.command(() -> installation.alone(() -> stop(installation)));
    }

    private static void stop(Installation installation) {
        if (installation.anyAlive()) {
            new Steps(Installation.out()).run("Everything is stopped", () -> installation
                    .lastStarted()
                    .stop());
        } else {
            Installation.out().println("Nothing runs.");
        }
    }
}
