package vn.lanhmanh.platform.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.platform.reference.AdminUnit.Level;
import vn.lanhmanh.platform.web.Refusal;

/** The administrative units, each as it was valid on the day that is asked for. */
@Startup
@ApplicationScoped
public class AdminUnits {

    private final Timeline<AdminUnit> units = new Timeline<>();

    /** @throws BrokenReferenceFile when the file is broken, so that the service does not start on it */
    @Inject
    public AdminUnits(ReferenceConfig config) {
        var file = ReferenceFile.open(
                config.directory(),
                "reference/admin-units.csv",
                "code",
                "name",
                "level",
                "type",
                "parent_code",
                "valid_from",
                "valid_to",
                "legal_basis");
        file.rows().forEach(row -> units.add(unit(row), row));
        file.rows().forEach(row -> requireParent(unit(row), row));
    }

    private static AdminUnit unit(ReferenceRow row) {
        return new AdminUnit(
                row.text("code"),
                row.text("name"),
                row.oneOf(Level.class, "level"),
                row.text("type"),
                row.optional("parent_code").orElse(null),
                row.date("valid_from"),
                row.optionalDate("valid_to").orElse(null),
                row.optional("legal_basis").orElse(null));
    }

    private void requireParent(AdminUnit unit, ReferenceRow row) {
        var parent = unit.parentCode();
        if ((unit.level() == Level.PROVINCE) != (parent == null)) {
            throw row.broken("a unit has a parent unless it is a province");
        }
        if (parent == null) {
            return;
        }
        if (!units.covers(parent, unit)) {
            throw row.broken("parent " + parent + " is unknown in a part of this time");
        }
        if (units.find(parent, unit.validFrom()).orElseThrow().level().ordinal()
                != unit.level().ordinal() - 1) {
            throw row.broken("parent " + parent + " is not one level above");
        }
    }

    public Optional<AdminUnit> find(String code, LocalDate on) {
        return units.find(code, on);
    }

    /** The unit of that code on that day; a refusal {@code unknown-unit} or {@code expired-unit} (422) without. */
    public AdminUnit require(String code, LocalDate on) {
        return find(code, on)
                .orElseThrow(
                        () -> Refusal.unprocessable(units.knows(code) ? "expired-unit" : "unknown-unit", code, on));
    }

    /** The commune of that code on that day; a code of another level is an {@code unknown-unit} (422) too. */
    public AdminUnit requireCommune(String code, LocalDate on) {
        return requireLevel(Level.COMMUNE, code, on);
    }

    /** The district of that code on that day; a code of another level is an {@code unknown-unit} (422) too. */
    public AdminUnit requireDistrict(String code, LocalDate on) {
        return requireLevel(Level.DISTRICT, code, on);
    }

    private AdminUnit requireLevel(Level level, String code, LocalDate on) {
        var unit = require(code, on);
        if (unit.level() != level) {
            throw Refusal.unprocessable("unknown-unit", code, on);
        }
        return unit;
    }

    boolean hasDistrict(String code, Dated time) {
        return units.covers(code, time)
                && units.find(code, time.validFrom()).orElseThrow().level() == Level.DISTRICT;
    }

    public List<AdminUnit> communesOf(String districtCode, LocalDate on) {
        return sorted(unit -> districtCode.equals(unit.parentCode()), on);
    }

    public List<AdminUnit> ofLevel(Level level, LocalDate on) {
        return sorted(unit -> unit.level() == level, on);
    }

    private List<AdminUnit> sorted(Predicate<AdminUnit> wanted, LocalDate on) {
        return units.on(on)
                .filter(wanted)
                .sorted(Comparator.comparing(AdminUnit::code))
                .toList();
    }

    /**
     * The units whose name has a word beginning with each word of the query, however it is typed; when there is none,
     * the words may also stand in the name of the unit above ("huong phong a luoi"). Names that begin with the query
     * come first, then wider units before narrower ones.
     */
    public List<AdminUnit> search(String query, LocalDate on) {
        var folded = Folding.fold(query);
        var byName = matching(folded, AdminUnit::name, on);
        return byName.isEmpty() ? matching(folded, unit -> label(unit, on), on) : byName;
    }

    private List<AdminUnit> matching(String folded, Function<AdminUnit, String> text, LocalDate on) {
        return units.on(on)
                .filter(unit -> Folding.matches(folded, Folding.fold(text.apply(unit))))
                .sorted(Comparator.comparing((AdminUnit unit) -> !beginsWith(folded, unit))
                        .thenComparing(AdminUnit::level)
                        .thenComparing(AdminUnit::code))
                .toList();
    }

    private static boolean beginsWith(String folded, AdminUnit unit) {
        var name = Folding.fold(unit.name());
        return name.startsWith(folded) || name.startsWith(Folding.fold(unit.type()) + " " + folded);
    }

    /** How a unit is shown, since names are not unique: "Xã Hương Phong, Huyện A Lưới". */
    public String label(AdminUnit unit, LocalDate on) {
        return Optional.ofNullable(unit.parentCode())
                .flatMap(parent -> find(parent, on))
                .map(parent -> unit.name() + ", " + parent.name())
                .orElse(unit.name());
    }
}
