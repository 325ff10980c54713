package vn.lanhmanh.casework.sealing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

@ApplicationScoped
class DataKeys implements PanacheRepositoryBase<DataKey, UUID> {

    /** Some that this master key wraps, behind {@code after}; locked, so that an erasure waits and nothing comes back. */
    List<DataKey> wrappedBy(String masterKeyId, UUID after, int max) {
        return find("masterKeyId = ?1 and ownerId > ?2 order by ownerId", masterKeyId, after)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(Page.ofSize(max))
                .list();
    }

    /** How many each master key wraps. */
    Map<String, Long> byMasterKey() {
        var counts = new TreeMap<String, Long>();
        find("select masterKeyId, count(*) from DataKey group by masterKeyId")
                .project(Wrapped.class)
                .list()
                .forEach(one -> counts.put(one.masterKeyId(), one.dataKeys()));
        return counts;
    }

    record Wrapped(String masterKeyId, Long dataKeys) {}
}
