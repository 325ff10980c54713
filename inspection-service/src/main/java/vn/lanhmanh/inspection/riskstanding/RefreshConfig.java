package vn.lanhmanh.inspection.riskstanding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lanhmanh.inspection.risk-refresh")
interface RefreshConfig {

    /** How often it is looked whether a round or a commune waits. */
    @WithDefault("30s")
    String every();

    /** Establishments in one transaction: some thousands keep the heap small and the transaction short. */
    @WithDefault("2000")
    int batch();
}
