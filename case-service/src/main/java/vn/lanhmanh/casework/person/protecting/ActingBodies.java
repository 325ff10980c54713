package vn.lanhmanh.casework.person.protecting;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import vn.lanhmanh.platform.reference.AdminUnits;
import vn.lanhmanh.platform.reference.Agencies;

/** Who may have acted: an agency of the plan, or the committee of a commune under the code of the commune. */
@ApplicationScoped
class ActingBodies {

    private final Agencies agencies;
    private final AdminUnits units;

    ActingBodies(Agencies agencies, AdminUnits units) {
        this.agencies = agencies;
        this.units = units;
    }

    /** Refuses (422) what was neither on that day. */
    void require(String code, LocalDate on) {
        if (code.matches("\\d{5}")) {
            units.requireCommune(code, on);
        } else {
            agencies.require(code, on);
        }
    }
}
