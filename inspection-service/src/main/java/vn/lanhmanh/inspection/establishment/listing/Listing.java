package vn.lanhmanh.inspection.establishment.listing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import vn.lanhmanh.inspection.establishment.Establishment;
import vn.lanhmanh.inspection.establishment.EstablishmentState;
import vn.lanhmanh.inspection.office.Selection;
import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.reference.Folding;

/** The register as it is listed: merged establishments are left out unless they are asked for. */
@ApplicationScoped
public class Listing implements PanacheRepositoryBase<Establishment, UUID> {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String WORDS =
            "cast(sql('(to_tsvector(''simple''::regconfig, ?) @@ to_tsquery(''simple''::regconfig, ?))',"
                    + " searchText, :words) as Boolean) = true";

    private static final String PAPER_RUNS_OUT =
            """
            exists (select 1 from Establishment holder join holder.papers paper
                    where holder.id = e.id and paper.type = :paperType and paper.expiresOn < :expiringBefore
                    and not exists (select 1 from Establishment other join other.papers later where other.id = e.id
                        and later.type = :paperType and (later.expiresOn is null or later.expiresOn >= :expiringBefore)))""";

    /** At most so many rows behind the given keys. */
    public List<Establishment> page(AreaLimit area, Criteria asked, List<String> after, int max) {
        Selection selection = selection(area, asked);
        asked.sort().behind(after, selection);
        return find(
                        "from Establishment e where "
                                + selection.orderedBy(asked.sort().keys()),
                        selection.values())
                .page(Page.ofSize(max))
                .list();
    }

    /** How many there are, counted no further than to a number. */
    public long count(AreaLimit area, Criteria asked, int atMost) {
        Selection selection = selection(area, asked);
        var query = getEntityManager()
                .createQuery(
                        "select count(*) from (select e.id as id from Establishment e where " + selection.conditions()
                                + " order by " + asked.sort().keys() + " limit " + atMost + ") some",
                        Long.class);
        selection.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private Selection selection(AreaLimit area, Criteria asked) {
        Selection selection = Selection.within(area, "particulars.districtCode", "particulars.communeCode")
                .and("particulars.communeCode = :commune", "commune", asked.commune())
                .and("particulars.districtCode = :district", "district", asked.district())
                .and("particulars.kind = :kind", "kind", asked.kind())
                .and("state = :state", "state", asked.state())
                .and("particulars.conditionalBusiness = :conditional", "conditional", asked.conditionalBusiness())
                .and("particulars.atRisk = :atRisk", "atRisk", asked.atRisk())
                .and("particulars.highRisk = :highRisk", "highRisk", asked.highRisk())
                .and("ranking.riskRank <= :minRank", "minRank", asked.minRank())
                .and("ranking.inspectedRank < :notSince", "notSince", asked.notInspectedSince())
                .and(WORDS, "words", beginnings(asked.q()));
        never(asked, selection);
        runningOut(asked, selection);
        if (asked.code() != null) {
            selection.and("id = :coded", "coded", standingFor(asked.code()));
        }
        if (asked.state() == null) {
            selection.and("state <> :merged", "merged", EstablishmentState.MERGED);
        }
        return selection;
    }

    private static void never(Criteria asked, Selection selection) {
        if (asked.neverInspected() != null) {
            String is = asked.neverInspected() ? "=" : ">";
            selection.and("ranking.inspectedRank " + is + " :never", "never", Order.NEVER);
        }
    }

    private static void runningOut(Criteria asked, Selection selection) {
        if (asked.paperType() == null) {
            selection.and("nextExpiry < :expiringBefore", "expiringBefore", asked.paperExpiringBefore());
        } else if (asked.paperExpiringBefore() != null) {
            selection
                    .and(PAPER_RUNS_OUT, "paperType", asked.paperType())
                    .with("expiringBefore", asked.paperExpiringBefore());
        }
    }

    /** The id behind a code of today or of before a merger; an id of nobody for a code that never was. */
    private UUID standingFor(String code) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(e.standing.mergedInto, e.id) from Establishment e where e.code = :code",
                        UUID.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElse(NOBODY);
    }

    /** Each word of the query must begin a word of the text; null for a query without words. */
    private static String beginnings(String query) {
        String folded = query == null ? "" : Folding.fold(query);
        return folded.isEmpty()
                ? null
                : Arrays.stream(folded.split(" ")).map(word -> word + ":*").collect(Collectors.joining(" & "));
    }
}
