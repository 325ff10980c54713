package vn.lanhmanh.casework.sealing;

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

    /** 32 random bytes in base64; keys the blind indexes and pseudonyms, another one than the master key. */
    String blindIndexKey();
}
