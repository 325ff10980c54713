package vn.lanhmanh.casework.sealing;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The keys that stay outside the database; from the environment alone. */
@ConfigMapping(prefix = "lanhmanh.sealing")
interface SealingConfig {

    /** 32 random bytes in base64; wraps the data keys. */
    String masterKey();

    /** Names the master key; kept beside each wrapped data key so that a later key can take over step by step. */
    @WithDefault("1")
    String masterKeyId();

    /** The key before it: its data keys are rewrapped by the master key while the service runs. */
    Optional<String> retiringMasterKey();

    Optional<String> retiringMasterKeyId();

    /** The key after it, which only opens: set on every instance before one of them makes it the master key. */
    Optional<String> comingMasterKey();

    Optional<String> comingMasterKeyId();

    /** Pause between two rounds that look for data keys of the retiring key. */
    @WithDefault("1m")
    String rotateEvery();

    /** Data keys rewrapped in one transaction. */
    @WithDefault("500")
    int rotateBatch();

    /** 32 random bytes in base64; keys the blind indexes and pseudonyms, another one than the master key. */
    String blindIndexKey();
}
