package vn.lanhmanh.reporting.entered;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Records of a feature that itself asks for figures, so that these cannot ask the feature by its name. */
public interface CountedRecords {

    /** The records by item of the catalogue; the figure is the sum of their values. */
    Map<String, Function<Scope, List<EnteredRow>>> byItem();
}
