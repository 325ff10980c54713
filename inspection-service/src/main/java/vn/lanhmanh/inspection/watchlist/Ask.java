package vn.lanhmanh.inspection.watchlist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import vn.lanhmanh.platform.access.AreaLimit;

/** A question in SQL, with only those conditions that were asked for, so that the database finds its index for each. */
final class Ask {

    private final StringBuilder sql;
    private final Map<String, Object> values = new HashMap<>();

    Ask(String sql) {
        this.sql = new StringBuilder(sql);
    }

    /** Gives a parameter of the question its value. */
    Ask with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Adds a condition on its parameter unless the value is null. */
    Ask and(String condition, String name, Object value) {
        if (value != null) {
            sql.append(" and (").append(condition).append(')');
            values.put(name, value);
        }
        return this;
    }

    Ask within(AreaLimit area, String district, String commune) {
        return and(district + " = :areaDistrict", "areaDistrict", area.districtCode())
                .and(commune + " = :areaCommune", "areaCommune", area.communeCode());
    }

    /** Adds the end of the text, such as its order. */
    Ask then(String rest) {
        sql.append(' ').append(rest);
        return this;
    }

    List<Object[]> rows(EntityManager entities, int max) {
        var query = entities.unwrap(Session.class).createNativeQuery(sql.toString(), Object[].class);
        values.forEach(query::setParameter);
        return query.setMaxResults(max).getResultList();
    }

    long count(EntityManager entities) {
        var query = entities.createNativeQuery(sql.toString());
        values.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }
}
