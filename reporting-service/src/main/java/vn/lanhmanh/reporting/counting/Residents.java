package vn.lanhmanh.reporting.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.platform.reference.AdminUnit;
import vn.lanhmanh.platform.reference.AdminUnit.Level;
import vn.lanhmanh.platform.reference.AdminUnits;
import vn.lanhmanh.reporting.population.Population;
import vn.lanhmanh.reporting.population.Populations;

/** How many residents and units there are on a day: what shares are taken of. */
@ApplicationScoped
class Residents {

    private final Populations populations;
    private final AdminUnits units;

    Residents(Populations populations, AdminUnits units) {
        this.populations = populations;
        this.units = units;
    }

    /**
     * The youngest population entered for the district, or for the province where none is given; without one, the sum
     * of the units below, if all of them have one. Never a part for the whole.
     */
    Optional<Long> population(String districtCode, LocalDate on) {
        return districtCode == null ? ofProvince(on) : ofDistrict(districtCode, on);
    }

    private Optional<Long> ofProvince(LocalDate on) {
        return units.ofLevel(Level.PROVINCE, on).stream()
                .findFirst()
                .flatMap(province -> populations.latest(province.code(), on))
                .map(Population::residents)
                .or(() -> ofAll(units.ofLevel(Level.DISTRICT, on), on))
                .or(() -> ofAll(units.ofLevel(Level.COMMUNE, on), on));
    }

    private Optional<Long> ofDistrict(String districtCode, LocalDate on) {
        return populations
                .latest(districtCode, on)
                .map(Population::residents)
                .or(() -> ofAll(units.communesOf(districtCode, on), on));
    }

    private Optional<Long> ofAll(List<AdminUnit> areas, LocalDate on) {
        Map<String, Population> known =
                populations.latest(areas.stream().map(AdminUnit::code).toList(), on);
        return known.isEmpty() || known.size() < areas.size()
                ? Optional.empty()
                : Optional.of(
                        known.values().stream().mapToLong(Population::residents).sum());
    }

    long districts(String districtCode, LocalDate on) {
        return districtCode == null ? units.ofLevel(Level.DISTRICT, on).size() : 1;
    }

    long communes(String districtCode, LocalDate on) {
        return (districtCode == null ? units.ofLevel(Level.COMMUNE, on) : units.communesOf(districtCode, on)).size();
    }
}
