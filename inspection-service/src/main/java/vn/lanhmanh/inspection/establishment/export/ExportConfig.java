package vn.lanhmanh.inspection.establishment.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much goes into one file; a rule of the site, not of the law. */
@ConfigMapping(prefix = "lanhmanh.inspection.establishment-export")
interface ExportConfig {

    /** The most rows of one file. */
    @WithDefault("50000")
    int mostRows();

    /** Rows read from the database at a time. */
    @WithDefault("500")
    int batch();
}
