package vn.lanhmanh.local;

import vn.lanhmanh.local.setting.Setting;

/** The three services with business of their own. */
enum Business {
    INSPECTION(
            "inspection-service",
            Setting.INSPECTION_PORT,
            "inspection",
            "lanhmanh-inspection",
            "GATEWAY_ROUTES_INSPECTION"),
    CASE("case-service", Setting.CASE_PORT, "casework", "lanhmanh-case", "GATEWAY_ROUTES_CASE"),
    REPORTING(
            "reporting-service", Setting.REPORTING_PORT, "reporting", "lanhmanh-reporting", "GATEWAY_ROUTES_REPORTING");

    private final String module;
    private final Setting port;
    private final String database;
    private final String group;
    private final String route;

    Business(String module, Setting port, String database, String group, String route) {
        this.module = module;
        this.port = port;
        this.database = database;
        this.group = group;
        this.route = route;
    }

    String module() {
        return module;
    }

    Setting port() {
        return port;
    }

    String database() {
        return database;
    }

    /** Consumer group under which it hears the others. */
    String group() {
        return group;
    }

    /** Variable that tells the gateway where the service is. */
    String route() {
        return route;
    }
}
