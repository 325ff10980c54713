package vn.lanhmanh.platform.web.problems;

import java.util.List;
import java.util.Map;

/** A parameter of an address or a form that cannot be read; it never repeats the value, which may be a name. */
final class UnreadableParameter extends RuntimeException {

    static final String KEY = "unreadable-parameter";

    private static final long serialVersionUID = 1;

    private final String name;
    private final String in;
    private final transient Takes takes;

    UnreadableParameter(String name, String in, Takes takes) {
        super(name);
        this.name = name;
        this.in = in;
        this.takes = takes;
    }

    /** The key of the detail: what is taken is a list of values or a form. */
    String detail() {
        return KEY + (takes.isList() ? ".one-of" : ".detail");
    }

    Object[] arguments() {
        return new Object[] {name, takes.text()};
    }

    List<Map<String, String>> violations() {
        return List.of(Map.of("field", name, "in", in));
    }
}
