package vn.lanhmanh.platform.access;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the audit trail is sealed; the keys come from the environment alone. */
@ConfigMapping(prefix = "lanhmanh.audit")
public interface AuditConfig {

    /** Ed25519 key that signs the checkpoints, PKCS#8 in base64. */
    Optional<String> privateKey();

    /** Its public half, X.509 in base64, which verifies them. */
    Optional<String> publicKey();

    /** Pause between two rounds of the sealer. */
    @WithDefault("2s")
    String sealEvery();

    /** Rows sealed under one signature. */
    @WithDefault("500")
    int batch();
}
