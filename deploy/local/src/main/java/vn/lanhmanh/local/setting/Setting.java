package vn.lanhmanh.local.setting;

import vn.lanhmanh.local.part.Jvm;
import vn.lanhmanh.local.part.Kafka;
import vn.lanhmanh.local.part.Keycloak;
import vn.lanhmanh.local.part.Postgres;

/** What an environment variable may change of the local system; {@code deploy/up --help} tells what each means. */
public enum Setting {
    GATEWAY_PORT("LANHMANH_GATEWAY_PORT", "8080"),
    INSPECTION_PORT("LANHMANH_INSPECTION_PORT", "8081"),
    CASE_PORT("LANHMANH_CASE_PORT", "8082"),
    REPORTING_PORT("LANHMANH_REPORTING_PORT", "8083"),
    KEYCLOAK_PORT(Keycloak.PORT_VARIABLE, "8180"),
    POSTGRES_PORT(Postgres.PORT_VARIABLE, "54318"),
    KAFKA_PORT(Kafka.PORT_VARIABLE, "19092"),
    KAFKA_CONTROLLER_PORT(Kafka.CONTROLLER_PORT_VARIABLE, "19093"),
    SERVICE_HEAP("LANHMANH_SERVICE_HEAP", "160m"),
    KAFKA_HEAP(Kafka.HEAP_VARIABLE, "256m"),
    KEYCLOAK_HEAP(Keycloak.HEAP_VARIABLE, "320m"),
    JAVA_OPTIONS("LANHMANH_JAVA_OPTIONS", Jvm.QUICK_START),
    TODAY("LANHMANH_TODAY", "2020-11-25"),
    SCANNER("LANHMANH_SCANNER", "none");

    private final String variable;
    private final String standard;

    Setting(String variable, String standard) {
        this.variable = variable;
        this.standard = standard;
    }

    public String variable() {
        return variable;
    }

    String standard() {
        return standard;
    }

    boolean isPort() {
        return variable.endsWith("_PORT");
    }

    boolean isHeap() {
        return variable.endsWith("_HEAP");
    }
}
