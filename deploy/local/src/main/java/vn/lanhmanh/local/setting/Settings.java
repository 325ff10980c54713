package vn.lanhmanh.local.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import vn.lanhmanh.local.part.Jvm;
import vn.lanhmanh.local.process.Ports;
import vn.lanhmanh.local.process.StartFailure;
import vn.lanhmanh.local.process.State;

/** The settings of one installation, complete and checked. */
public final class Settings {

    private static final String FILE = "settings.properties";

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
        checkAll();
    }

    /** The variables of an environment, the standard where one is not set. */
    public static Settings of(Map<String, String> environment) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = environment.getOrDefault(setting.variable(), "").strip();
            values.put(setting, value.isEmpty() ? setting.standard() : value);
        }
        return new Settings(values);
    }

    /** The standard with ports that are free at this moment, to run beside whatever runs. */
    public static Settings onFreePorts() {
        var values = new EnumMap<>(of(Map.of()).values);
        List<Setting> ports = values.keySet().stream().filter(Setting::isPort).toList();
        Iterator<Integer> free = Ports.free(ports.size()).iterator();
        ports.forEach(port -> values.put(port, free.next().toString()));
        return new Settings(values);
    }

    public Settings with(Setting setting, String value) {
        var changed = new EnumMap<>(values);
        changed.put(setting, value);
        return new Settings(changed);
    }

    public String get(Setting setting) {
        return values.get(setting);
    }

    /** How a part with this heap runs. */
    public Jvm jvm(Setting heap) {
        return new Jvm(values.get(heap), values.get(Setting.JAVA_OPTIONS));
    }

    public int port(Setting setting) {
        return Integer.parseInt(values.get(setting));
    }

    private void checkAll() {
        Set<String> ports = new HashSet<>();
        values.forEach((setting, value) -> {
            if (setting.isPort()) {
                checkPort(setting, value, ports);
            } else if (setting.isHeap()) {
                check(setting, value, "\\d+[mg]", "an amount of memory such as 160m");
            } else if (setting == Setting.TODAY) {
                check(setting, value, "\\d{4}-\\d{2}-\\d{2}", "a date such as 2020-11-25");
            } else if (setting == Setting.SCANNER) {
                check(setting, value, "none|[\\w.-]+:\\d{1,5}", "host and port of a clamd such as 127.0.0.1:3310");
            }
        });
    }

    private static void checkPort(Setting setting, String value, Set<String> ports) {
        check(setting, value, "\\d{1,5}", "a number from 1 to 65535");
        if (!ports.add(value)) {
            throw new StartFailure(
                    setting.variable() + "=" + value + " is the port of another part too", "Set it to another port");
        }
    }

    private static void check(Setting setting, String value, String pattern, String wanted) {
        if (!value.matches(pattern)) {
            throw new StartFailure(setting.variable() + "=" + value + " cannot be used", "Set it to " + wanted);
        }
    }

    /** Keeps them for the commands that come after the start. */
    public void save(State state) {
        var kept = new Properties();
        values.forEach((setting, value) -> kept.setProperty(setting.variable(), value));
        try (var out = Files.newOutputStream(file(state))) {
            kept.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the last start, the standard when there was none. */
    public static Settings load(State state) {
        var kept = new Properties();
        if (Files.exists(file(state))) {
            try (var in = Files.newInputStream(file(state))) {
                kept.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var environment = new HashMap<String, String>();
        kept.stringPropertyNames().forEach(name -> environment.put(name, kept.getProperty(name)));
        return of(environment);
    }

    private static Path file(State state) {
        return state.data("settings").resolve(FILE);
    }
}
