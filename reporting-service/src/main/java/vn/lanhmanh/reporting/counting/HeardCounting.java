package vn.lanhmanh.reporting.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Counts from the facts heard, in the database, an establishment and those merged into it as one. */
@ApplicationScoped
class HeardCounting implements Counting {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REACH = " and (cast(:district as text) is null or f.district_code = :district)";
    private final EntityManager entities;

    HeardCounting(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean counts(String item) {
        return HeardFormulas.holds(item);
    }

    /** Always there: no fact heard is a 0, since whoever tells would have told. */
    @Override
    public Optional<Long> count(String item, Asked asked) {
        return Optional.of(number(HeardFormulas.of(item).counted(), item, asked));
    }

    @Override
    public long factCount(String item, Asked asked) {
        return number("count(*)", item, asked);
    }

    private long number(String counted, String item, Asked asked) {
        String sql = "select " + counted + " from counted_fact f where " + condition(item);
        Query query = bind(entities.createNativeQuery(sql), sql, asked);
        return ((Number) query.getSingleResult()).longValue();
    }

    @Override
    public Map<String, Long> countBy(String dimension, String item, Asked asked) {
        return Dimensions.formula(dimension, item)
                .map(formula -> countBy(dimension, formula, asked))
                .orElse(Map.of());
    }

    @Override
    public long persons(String item, Asked asked) {
        return number("count(distinct " + HeardFormula.PERSON_BEHIND + ")", item, asked);
    }

    @Override
    public Map<String, Long> personsBy(String dimension, String item, Asked asked) {
        return Dimensions.formula(dimension, item)
                .map(formula -> countBy(dimension, formula.distinct(HeardFormula.PERSON_BEHIND), asked))
                .orElse(Map.of());
    }

    private Map<String, Long> countBy(String dimension, HeardFormula formula, Asked asked) {
        String key = Dimensions.of(dimension);
        var counts = new TreeMap<String, Long>();
        if (key == null) {
            return counts;
        }
        String sql = "select " + key + ", " + formula.counted() + " from " + Dimensions.source(dimension) + " where "
                + formula.condition() + REACH + " group by 1";
        for (Object row : bind(entities.createNativeQuery(sql), sql, asked).getResultList()) {
            Object[] cells = (Object[]) row;
            if (cells[0] != null) {
                counts.put((String) cells[0], ((Number) cells[1]).longValue());
            }
        }
        return counts;
    }

    @Override
    public List<FactRow> facts(String item, Asked asked, FactRow.Part part) {
        String select = "select f.event_id, f.kind, f.subject_id, f.happened_on, "
                + Stream.of(
                                "f.district_code",
                                "f.commune_code",
                                HeardFormulas.of(item).value())
                        .map(column -> part.told() == FactRow.Told.NOTHING ? Dimensions.unlessOfPerson(column) : column)
                        .collect(Collectors.joining(", "))
                + ", (" + Dimensions.object(part.told()) + ")::text as dimensions"
                + " from counted_fact f where (f.happened_on, f.event_id) < (:afterDay, :afterId) and ";
        String sql = select + condition(item) + " order by f.happened_on desc, f.event_id desc";
        Query query = entities.createNativeQuery(sql, Tuple.class).setMaxResults(part.max());
        query.setParameter("afterDay", part.after().on())
                .setParameter("afterId", part.after().id());
        bind(query, sql, asked);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> row((Tuple) row)).toList();
    }

    private static String condition(String item) {
        return HeardFormulas.of(item).condition() + REACH;
    }

    private static Query bind(Query query, String sql, Asked asked) {
        query.setParameter("district", asked.districtCode());
        if (sql.contains(":to")) {
            query.setParameter("to", asked.to());
        }
        if (sql.contains(":unit")) {
            query.setParameter("unit", asked.unitCode());
        }
        if (sql.contains(":from")) {
            query.setParameter("from", asked.from());
        }
        if (sql.contains(":asOf")) {
            query.setParameter("asOf", asked.asOf());
        }
        return query;
    }

    private static FactRow row(Tuple row) {
        return new FactRow(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, LocalDate.class),
                null,
                row.get(4, String.class),
                row.get(5, String.class),
                Optional.ofNullable(row.get(6, Number.class))
                        .map(Number::longValue)
                        .orElse(null),
                dimensions(row.get(7, String.class)));
    }

    private static Map<String, String> dimensions(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database built broken JSON", e);
        }
    }
}
