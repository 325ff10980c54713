package vn.lanhmanh.inspection.establishment.note;

import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who are the police. */
@ConfigMapping(prefix = "lanhmanh.inspection.restricted-note")
interface NoteConfig {

    /** Codes of the agencies whose people read and write the notes of their area. */
    @WithDefault("CAT")
    Set<String> agencies();
}
