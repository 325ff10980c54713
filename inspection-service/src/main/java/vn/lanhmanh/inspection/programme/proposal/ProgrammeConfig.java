package vn.lanhmanh.inspection.programme.proposal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "lanhmanh.inspection.programme")
public interface ProgrammeConfig {

    /** The reference of the plan's target that the programme serves. */
    @WithDefault("I.4")
    String targetRef();

    /** The month of the first slots: the plan is issued in February. */
    @WithDefault("2")
    int firstMonth();

    /** The month of the last slots: the year's report is due at the end of November. */
    @WithDefault("11")
    int lastMonth();

    OnceAYear onceAYear();

    /** The warning that an enterprise has more than one planned inspection in a year. */
    interface OnceAYear {

        @WithDefault("true")
        boolean warn();

        /** Where the limit comes from; the text of the directive could not be checked against an official source. */
        @WithDefault("Chỉ thị 20/CT-TTg năm 2017 (chưa đối chiếu văn bản gốc)")
        String source();
    }
}
