package vn.lanhmanh.inspection.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
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

    Map<UUID, OfficerTraining> of(Collection<TeamMember> members) {
        var officers = members.stream()
                .map(member -> member.profile().officerId())
                .filter(Objects::nonNull)
                .toList();
        return list("officerId in ?1", officers).stream()
                .collect(Collectors.toMap(OfficerTraining::officerId, Function.identity()));
    }
}
