package vn.lanhmanh.inspection.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The latest training of each officer. */
@ApplicationScoped
public class OfficerTrainings implements PanacheRepositoryBase<OfficerTraining, UUID> {

    /** Notes a class an officer attended; {@code validUntil} is null for no end. */
    @Transactional(TxType.MANDATORY)
    public void note(UUID officerId, LocalDate on, LocalDate validUntil) {
        findByIdOptional(officerId)
                .ifPresentOrElse(
                        known -> known.trained(on, validUntil),
                        () -> persist(new OfficerTraining(officerId, on, validUntil)));
    }

    public Map<UUID, OfficerTraining> of(Collection<UUID> officers) {
        return list("officerId in ?1", officers).stream()
                .collect(Collectors.toMap(OfficerTraining::officerId, Function.identity()));
    }

    /** Those of the officers whose training holds on the day. */
    public Set<UUID> validOn(Collection<UUID> officers, LocalDate day) {
        return of(officers).values().stream()
                .filter(training -> training.validOn(day))
                .map(OfficerTraining::officerId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
