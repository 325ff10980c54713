package vn.lanhmanh.reporting.population;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import vn.lanhmanh.platform.access.AreaLimit;
import vn.lanhmanh.platform.access.AuditEntry;
import vn.lanhmanh.platform.reference.AdminUnit;
import vn.lanhmanh.platform.reference.AdminUnits;
import vn.lanhmanh.platform.web.Refusal;
import vn.lanhmanh.reporting.office.Office;
import vn.lanhmanh.reporting.population.PopulationResource.PopulationRequest;

/** Takes in population figures. */
@ApplicationScoped
@Transactional
class PopulationDesk {

    private static final String OBJECT = "population";

    private final Populations populations;
    private final AdminUnits units;
    private final Office office;

    PopulationDesk(Populations populations, AdminUnits units, Office office) {
        this.populations = populations;
        this.units = units;
        this.office = office;
    }

    /** @throws Refusal {@code population-already-entered} (409) for a second figure of the area and day */
    Population enter(PopulationRequest request) {
        office.notInFuture("asOf", request.asOf());
        requireReachable(unit(request));
        if (populations.reserve(request.areaCode(), request.asOf())) {
            throw Refusal.conflict("population-already-entered", request.areaCode(), request.asOf())
                    .field("asOf");
        }
        var population = new Population(request.areaCode(), request.population(), request.asOf(), request.source());
        populations.persist(population);
        office.close(population, AuditEntry.write(OBJECT, population.id(), "enter"));
        return population;
    }

    /** The codes of the areas whose figures the caller sees: the own district with its communes; null for all. */
    List<String> reach() {
        AreaLimit area = office.area();
        if (area.communeCode() != null) {
            return List.of(area.communeCode());
        }
        return area.districtCode() == null
                ? null
                : Stream.concat(
                                Stream.of(area.districtCode()),
                                units.communesOf(area.districtCode(), office.today()).stream()
                                        .map(AdminUnit::code))
                        .toList();
    }

    /** The area as it was on the day of the figure, or, for one from before the known units, as it is today. */
    private AdminUnit unit(PopulationRequest request) {
        return units.find(request.areaCode(), request.asOf())
                .orElseGet(() -> units.require(request.areaCode(), office.today()));
    }

    private void requireReachable(AdminUnit unit) {
        boolean within =
                switch (unit.level()) {
                    case PROVINCE -> office.area().covers(null, null);
                    case DISTRICT -> office.area().covers(unit.code(), null);
                    case COMMUNE -> office.area().covers(unit.parentCode(), unit.code());
                };
        if (!within) {
            throw new NotFoundException();
        }
    }
}
