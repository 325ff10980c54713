package vn.lanhmanh.inspection.visit.assignment;

import java.util.Map;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "lanhmanh.inspection.sector")
public interface SectorConfig {

    /** The sector of each agency that inspects on its own. */
    Map<String, Sector> agency();
}
