package vn.lanhmanh.local;

import vn.lanhmanh.local.part.Jvm;
import vn.lanhmanh.local.part.Kafka;
import vn.lanhmanh.local.part.Keycloak;
import vn.lanhmanh.local.part.Postgres;

/** What an environment variable may change of the local system. */
public enum Setting {
    GATEWAY_PORT("LANHMANH_GATEWAY_PORT", "8080", "port of the gateway"),
    INSPECTION_PORT("LANHMANH_INSPECTION_PORT", "8081", "port of inspection-service"),
    CASE_PORT("LANHMANH_CASE_PORT", "8082", "port of case-service"),
    REPORTING_PORT("LANHMANH_REPORTING_PORT", "8083", "port of reporting-service"),
    KEYCLOAK_PORT(Keycloak.PORT_VARIABLE, "8180", "port of Keycloak"),
    POSTGRES_PORT(Postgres.PORT_VARIABLE, "54318", "port of PostgreSQL"),
    KAFKA_PORT(Kafka.PORT_VARIABLE, "19092", "port of Kafka"),
    KAFKA_CONTROLLER_PORT(Kafka.CONTROLLER_PORT_VARIABLE, "19093", "port of Kafka's controller"),
    SERVICE_HEAP("LANHMANH_SERVICE_HEAP", "160m", "heap of each service and of the gateway"),
    KAFKA_HEAP(Kafka.HEAP_VARIABLE, "256m", "heap of Kafka"),
    KEYCLOAK_HEAP(Keycloak.HEAP_VARIABLE, "320m", "heap of Keycloak"),
    JAVA_OPTIONS("LANHMANH_JAVA_OPTIONS", Jvm.QUICK_START, "options of every JVM"),
    TODAY("LANHMANH_TODAY", "2020-11-25", "business date on which the services start");

    private final String variable;
    private final String standard;
    private final String meaning;

    Setting(String variable, String standard, String meaning) {
        this.variable = variable;
        this.standard = standard;
        this.meaning = meaning;
    }

    public String variable() {
        return variable;
    }

    String standard() {
        return standard;
    }

    String meaning() {
        return meaning;
    }

    boolean isPort() {
        return variable.endsWith("_PORT");
    }

    boolean isHeap() {
        return variable.endsWith("_HEAP");
    }
}
