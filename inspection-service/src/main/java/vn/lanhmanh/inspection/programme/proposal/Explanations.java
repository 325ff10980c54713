package vn.lanhmanh.inspection.programme.proposal;

import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The explanations of the last proposals. */
@ApplicationScoped
class Explanations implements PanacheRepositoryBase<Explanation, UUID> {

    void keep(UUID programmeId, Consumer<Explanation> telling) {
        Explanation known = findByIdOptional(programmeId).orElseGet(() -> new Explanation(programmeId));
        telling.accept(known);
        persist(known);
    }
}
