package vn.lanhmanh.inspection.establishment.listing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.lanhmanh.inspection.establishment.Establishment;

/**
 * Establishments by what is like their words: with a part of a word or of a code, and with slips of the keyboard.
 *
 * <p>The likeness asked for goes down step by step, since a low one fits thousands where a high one fits the few that were
 * meant. The index alone decides whom to compare: no statistics know how many are like a word, so the other ways are shut.
 */
@ApplicationScoped
class Lookalikes implements PanacheRepositoryBase<Establishment, UUID> {

    private static final String LIKENESS = "pg_trgm.word_similarity_threshold";
    private static final String HIGH = "0.75";
    private static final String LOW = "0.5";

    /** Shorter words have no trigrams of their own. */
    private static final int SHORTEST = 3;

    /** More words cost more than they tell. */
    private static final int MOST_WORDS = 8;

    private static final String ROWS =
            """
            select e.* from (
                select e.*, word_similarity(:typed, l.words) as likeness
                from (select establishment_id, words from establishment_words where %3$s and %4$s offset 0) l
                join establishment e on e.id = l.establishment_id
                where %1$s and %2$s limit :compared) e
            order by e.likeness desc, e.code limit :most""";

    private final SearchConfig config;

    Lookalikes(SearchConfig config) {
        this.config = config;
    }

    /**
     * The most similar first.
     *
     * @param typed folded words
     * @throws jakarta.persistence.QueryTimeoutException where a step takes longer than it may
     */
    @Transactional(TxType.REQUIRES_NEW)
    List<Establishment> of(String typed, Filters filters, int most) {
        List<String> words = Arrays.stream(typed.split(" ")).limit(MOST_WORDS).toList();
        if (words.stream().noneMatch(word -> word.length() >= SHORTEST)) {
            return List.of();
        }
        var asked = new Asked(String.join(" ", words), filters, most);
        set(Map.of(
                "enable_seqscan",
                "off",
                "enable_hashjoin",
                "off",
                "enable_mergejoin",
                "off",
                "statement_timeout",
                Long.toString(config.similarWithin().toMillis()),
                LIKENESS,
                HIGH));
        List<Establishment> found = containing(words, asked);
        if (found.isEmpty()) {
            found = alike(asked);
        }
        if (found.isEmpty()) {
            set(Map.of(LIKENESS, LOW));
            found = alike(asked);
        }
        return found;
    }

    /** What is looked for. */
    private record Asked(String typed, Filters filters, int most) {}

    /** Until the end of the transaction. */
    private void set(Map<String, String> settings) {
        var query = getEntityManager()
                .createNativeQuery(settings.keySet().stream()
                        .map(name -> "set_config('" + name + "', :" + name.replace('.', '_') + ", true)")
                        .collect(Collectors.joining(", ", "select ", "")));
        settings.forEach((name, value) -> query.setParameter(name.replace('.', '_'), value));
        query.getSingleResult();
    }

    /** Each word is a part of theirs. */
    private List<Establishment> containing(List<String> words, Asked asked) {
        var parts = new HashMap<String, Object>();
        words.forEach(word -> parts.put("part" + parts.size(), "%" + word + "%"));
        return rows(
                parts.keySet().stream().map(part -> "words like :" + part).collect(Collectors.joining(" and ")),
                parts,
                asked);
    }

    private List<Establishment> alike(Asked asked) {
        return rows("cast(:typed as text) <% words", Map.of(), asked);
    }

    @SuppressWarnings("unchecked") // a native query has no typed variant
    private List<Establishment> rows(String condition, Map<String, Object> values, Asked asked) {
        var query = getEntityManager()
                .createNativeQuery(asked.filters().into(ROWS, condition), Establishment.class)
                .setParameter("typed", asked.typed())
                .setParameter("compared", config.similarCompared())
                .setParameter("most", asked.most());
        asked.filters().values().forEach(query::setParameter);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
