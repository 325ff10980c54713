package vn.lanhmanh.local.testing;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import vn.lanhmanh.local.part.Secrets;

/** The keys a service takes from its environment, made anew for each test JVM. */
public final class SecretsResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return OncePerJvm.values("secrets", () -> {
            var secrets = Secrets.of(OncePerJvm.temporaryState("secrets"));
            return Map.of(
                    "lanhmanh.web.signing-key", secrets.key("signing"),
                    "lanhmanh.audit.private-key", secrets.signingKey("audit"),
                    "lanhmanh.audit.public-key", secrets.verifyingKey("audit"),
                    "LANHMANH_MASTER_KEY", secrets.key("master"),
                    "LANHMANH_RETIRING_MASTER_KEY", secrets.key("retiring-master"),
                    "LANHMANH_RETIRING_MASTER_KEY_ID", "0",
                    "LANHMANH_BLIND_INDEX_KEY", secrets.key("blind-index"));
        });
    }

    @Override
    public void stop() {
        // Nothing runs.
    }
}
