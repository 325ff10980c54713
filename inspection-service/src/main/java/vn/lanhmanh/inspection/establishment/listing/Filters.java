package vn.lanhmanh.inspection.establishment.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.lanhmanh.inspection.establishment.EstablishmentState;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.lists.Selection;
import vn.lanhmanh.platform.web.Refusal;

/** What was asked for as conditions: those of the place, which the index of each order begins with, and the rest. */
class Filters {

    private static final String PAPER_RUNS_OUT =
            """
            exists (select 1 from establishment_paper p
                    where p.establishment_id = e.id and p.type = :paperType and p.expires_on < :expiringBefore)
            and not exists (select 1 from establishment_paper p where p.establishment_id = e.id and p.type = :paperType
                    and (p.expires_on is null or p.expires_on >= :expiringBefore))""";

    private final Order order;
    private final String lying;
    private final Selection place;
    private final Selection rest = Selection.all();
    private final List<String> facets = new ArrayList<>();

    /** @param standingFor finds the id behind a code */
    Filters(AreaLimit area, Criteria asked, Function<String, UUID> standingFor) {
        this.order = asked.sort();
        this.lying = lying(area, asked).conditions();
        this.place = lying(area, asked);
        if (asked.code() != null) {
            place.and("id = :coded", "coded", standingFor.apply(asked.code()));
        } else if (asked.state() == null) {
            place.and("state <> :merged", "merged", EstablishmentState.MERGED.name());
        }
        facet(area.districtCode());
        facet(area.communeCode());
        facet(asked.district());
        facet(asked.commune());
        traits(asked);
        inspections(asked);
        papers(asked);
        rest.and("risk_rank <= :minRank", "minRank", asked.minRank());
    }

    private static Selection lying(AreaLimit area, Criteria asked) {
        return Selection.within(area, "district_code", "commune_code")
                .and("commune_code = :commune", "commune", asked.commune())
                .and("district_code = :district", "district", asked.district());
    }

    private void facet(String name) {
        if (name != null) {
            facets.add("'/" + name.replace("'", "''").replace("\\", "\\\\") + "'");
        }
    }

    private void traits(Criteria asked) {
        if (asked.kind() != null) {
            rest.and("kind = :kind", "kind", asked.kind().name());
            facet(asked.kind().name());
        }
        if (asked.state() != null) {
            rest.and("state = :state", "state", asked.state().name());
            facet(
                    asked.state() == EstablishmentState.ACTIVE
                            ? null
                            : asked.state().name());
        }
        trait("conditional_business", asked.conditionalBusiness(), "conditional", "unconditional");
        trait("at_risk", asked.atRisk(), "at-risk", "not-at-risk");
        trait("high_risk", asked.highRisk(), "high-risk", null);
    }

    private void trait(String column, Boolean value, String yes, String no) {
        if (value != null) {
            rest.and(column + " = :" + column, column, value);
            facet(value ? yes : no);
        }
    }

    private void inspections(Criteria asked) {
        rest.and("inspected_rank < :notSince", "notSince", asked.notInspectedSince());
        if (asked.neverInspected() != null) {
            rest.and("inspected_rank " + (asked.neverInspected() ? "=" : ">") + " :never", "never", Order.NEVER);
            facet(asked.neverInspected() ? "never-inspected" : null);
        }
    }

    private void papers(Criteria asked) {
        LocalDate before = asked.paperExpiringBefore();
        if (asked.paperType() == null) {
            rest.and("next_expiry < :expiringBefore", "expiringBefore", before);
        } else if (before == null) {
            throw Refusal.unprocessable("paper-type-without-day").field("paperType");
        } else {
            rest.and(PAPER_RUNS_OUT, "paperType", asked.paperType().name()).with("expiringBefore", before);
        }
    }

    /** Each word that was typed, folded, must begin a word of the text; no words, no condition. */
    Filters beginning(String typed) {
        String beginnings = typed.isEmpty()
                ? null
                : Arrays.stream(typed.split(" ")).map(word -> word + ":*").collect(Collectors.joining(" & "));
        rest.and("search @@ to_tsquery('simple', :words)", "words", beginnings);
        return this;
    }

    Filters behind(List<String> keys) {
        order.behind(keys, place);
        return this;
    }

    /** Whether nothing is asked for but the place. */
    boolean onlyPlace() {
        return rest.values().isEmpty();
    }

    /** The same, found by the index of words and facets too. */
    Filters indexed() {
        if (!facets.isEmpty()) {
            rest.and("search @@ cast(:facets as tsquery)", "facets", String.join(" & ", facets));
        }
        return this;
    }

    /** The statement with the conditions of the place, the rest, and the order in their places. */
    String into(String sql) {
        return sql.formatted(place.conditions(), rest.conditions(), order.keys());
    }

    /** The same with what is asked of the words, and where they may lie, behind these. */
    String into(String sql, String words) {
        return sql.formatted(place.conditions(), rest.conditions(), words, lying);
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>(place.values());
        values.putAll(rest.values());
        return values;
    }
}
