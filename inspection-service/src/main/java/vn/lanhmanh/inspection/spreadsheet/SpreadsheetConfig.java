package vn.lanhmanh.inspection.spreadsheet;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How big a table may be; a workbook is a zip file, so its unpacked size is limited too. */
@ConfigMapping(prefix = "lanhmanh.inspection.spreadsheet")
public interface SpreadsheetConfig {

    @WithDefault("10M")
    MemorySize maxSize();

    /** Rows below the heading. */
    @WithDefault("10000")
    int maxRows();

    @WithDefault("64M")
    MemorySize maxUnpacked();

    /** The texts of a workbook are held in memory while it is read. */
    @WithDefault("16M")
    MemorySize maxTexts();

    /** How many times bigger than packed a part of more than a megabyte may be. */
    @WithDefault("200")
    int maxRatio();

    @WithDefault("500")
    int maxParts();
}
