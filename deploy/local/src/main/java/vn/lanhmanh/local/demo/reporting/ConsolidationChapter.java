package vn.lanhmanh.local.demo.reporting;

import vn.lanhmanh.local.demo.almanac.Days;
import vn.lanhmanh.local.demo.client.Body;
import vn.lanhmanh.local.demo.client.Cast;
import vn.lanhmanh.local.demo.fiction.Fictional;

/** Consolidates a period: made by the standing office, signed by the province, sent out under a number. */
public final class ConsolidationChapter {

    private final Cast cast;

    public ConsolidationChapter(Cast cast) {
        this.cast = cast;
    }

    /** The id of the consolidation. */
    public String play(String periodId) {
        String id = cast.consolidator()
                .post("consolidation", "/v1/consolidations", Body.of("periodId", periodId))
                .path("id")
                .asText();
        String path = "/v1/consolidations/" + id;
        cast.provincialLeader().post("consolidation/signature", path + "/signature", Body.of());
        cast.consolidator()
                .post(
                        "consolidation/issue",
                        path + "/issue",
                        Body.of("number", Fictional.document("BC", 159), "issuedOn", Days.TODAY));
        return id;
    }
}
