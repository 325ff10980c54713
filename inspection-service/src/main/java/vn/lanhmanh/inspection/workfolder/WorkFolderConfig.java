package vn.lanhmanh.inspection.workfolder;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;

@ConfigMapping(prefix = "lanhmanh.inspection")
interface WorkFolderConfig {

    /** The folder of this instance alone, beside those of other instances on the machine. */
    @WithName("work-folder")
    Path folder();
}
