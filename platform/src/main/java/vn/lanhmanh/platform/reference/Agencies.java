package vn.lanhmanh.platform.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.Startup;

import vn.lanhmanh.platform.reference.Agency.Kind;
import vn.lanhmanh.platform.web.Refusal;

/** The agencies of the plan, each as it was valid on the day that is asked for. */
@Startup
@ApplicationScoped
public class Agencies {

    private final Timeline<Agency> agencies = new Timeline<>();

    /** @throws BrokenReferenceFile when the file is broken, so that the service does not start on it */
    @Inject
    public Agencies(ReferenceConfig config, AdminUnits units) {
        var file = ReferenceFile.open(
                config.directory(),
                "reference/agencies.csv",
                "code",
                "name",
                "name_en",
                "kind",
                "requested",
                "district_code",
                "valid_from",
                "valid_to",
                "successor");
        file.rows().forEach(row -> agencies.add(agency(row), row));
        file.rows().forEach(row -> requireDistrict(agency(row), units, row));
        file.rows().forEach(row -> requireSuccessor(agency(row), row));
    }

    private static Agency agency(ReferenceRow row) {
        return new Agency(
                row.text("code"),
                row.text("name"),
                row.text("name_en"),
                row.oneOf(Kind.class, "kind"),
                row.yes("requested"),
                row.optional("district_code").orElse(null),
                row.date("valid_from"),
                row.optionalDate("valid_to").orElse(null),
                row.optional("successor").orElse(null));
    }

    private static void requireDistrict(Agency agency, AdminUnits units, ReferenceRow row) {
        var district = agency.districtCode();
        if ((agency.kind() == Kind.DISTRICT_COMMITTEE) != (district != null)) {
            throw row.broken("a district committee, and no other agency, has a district");
        }
        if (district != null && !units.hasDistrict(district, agency)) {
            throw row.broken("district " + district + " is unknown in a part of this time");
        }
    }

    private void requireSuccessor(Agency agency, ReferenceRow row) {
        if (agency.successor() != null && !agencies.knows(agency.successor())) {
            throw row.broken("successor " + agency.successor() + " is unknown");
        }
    }

    public Optional<Agency> find(String code, LocalDate on) {
        return agencies.find(code, on);
    }

    /** The agency of that code on that day; a refusal {@code unknown-agency} or {@code expired-agency} (422) without. */
    public Agency require(String code, LocalDate on) {
        return find(code, on)
                .orElseThrow(() ->
                        Refusal.unprocessable(agencies.knows(code) ? "expired-agency" : "unknown-agency", code, on));
    }

    /** All agencies of that day in the order of the file. */
    public List<Agency> all(LocalDate on) {
        return agencies.on(on).toList();
    }
}
