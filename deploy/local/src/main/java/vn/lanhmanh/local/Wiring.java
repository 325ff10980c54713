package vn.lanhmanh.local;

import java.util.Map;
import java.util.TreeMap;

import vn.lanhmanh.local.part.Database;
import vn.lanhmanh.local.part.Kafka;
import vn.lanhmanh.local.part.Keycloak;
import vn.lanhmanh.local.part.Secrets;
import vn.lanhmanh.local.setting.Setting;
import vn.lanhmanh.local.setting.Settings;

/** The environments of the services and the gateway: where the other parts are, and their secrets. */
record Wiring(Settings settings, Secrets secrets, Kafka kafka, Keycloak keycloak) {

    Map<String, String> ofService(Business business, Database database) {
        var environment = new TreeMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.app(),
                "QUARKUS_DATASOURCE_PASSWORD", database.appPassword(),
                "QUARKUS_FLYWAY_JDBC_URL", database.url(),
                "QUARKUS_FLYWAY_USERNAME", database.owner(),
                "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword(),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer(),
                "LANHMANH_TODAY", settings.get(Setting.TODAY)));
        environment.put("LANHMANH_SIGNING_KEY", secrets.key(business.database() + ".signing"));
        environment.put("LANHMANH_AUDIT_PRIVATE_KEY", secrets.signingKey(business.database() + ".audit"));
        environment.put("LANHMANH_AUDIT_PUBLIC_KEY", secrets.verifyingKey(business.database() + ".audit"));
        if (business == Business.CASE) {
            environment.put("LANHMANH_MASTER_KEY", secrets.key("master"));
            environment.put("LANHMANH_BLIND_INDEX_KEY", secrets.key("blind-index"));
        }
        if (business == Business.INSPECTION) {
            scanEvidence(environment);
        }
        return environment;
    }

    private void scanEvidence(Map<String, String> environment) {
        String[] clamd = settings.get(Setting.SCANNER).split(":");
        if (clamd.length == 2) {
            environment.put("LANHMANH_INSPECTION_EVIDENCE_SCAN_HOST", clamd[0]);
            environment.put("LANHMANH_INSPECTION_EVIDENCE_SCAN_PORT", clamd[1]);
        }
    }

    Map<String, String> ofGateway() {
        var environment = new TreeMap<String, String>();
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer());
        for (Business business : Business.values()) {
            environment.put(business.route(), "http://127.0.0.1:" + settings.port(business.port()));
        }
        return environment;
    }
}
