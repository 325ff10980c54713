package vn.lanhmanh.local;

/** The three services with business of their own. */
enum Business {
    INSPECTION("inspection-service", Setting.INSPECTION_PORT, "inspection", "GATEWAY_ROUTES_INSPECTION"),
    CASE("case-service", Setting.CASE_PORT, "casework", "GATEWAY_ROUTES_CASE"),
    REPORTING("reporting-service", Setting.REPORTING_PORT, "reporting", "GATEWAY_ROUTES_REPORTING");

    private final String module;
    private final Setting port;
    private final String database;
    private final String route;

    Business(String module, Setting port, String database, String route) {
        this.module = module;
        this.port = port;
        this.database = database;
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

    /** Variable that tells the gateway where the service is. */
    String route() {
        return route;
    }
}
