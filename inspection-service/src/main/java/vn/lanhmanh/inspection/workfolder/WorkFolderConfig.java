package vn.lanhmanh.inspection.workfolder;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "lanhmanh.inspection")
interface WorkFolderConfig {

    /** Where the instances on a machine have their folders; it may hold other things. */
    Path workFolder();

    /** The folder of this instance alone, in the work folder. */
    Path instanceFolder();
}
