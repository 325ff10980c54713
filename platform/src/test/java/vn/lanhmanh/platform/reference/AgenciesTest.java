package vn.lanhmanh.platform.reference;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.reference.Agency.Kind;
import vn.lanhmanh.platform.web.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AgenciesTest {

    private static final LocalDate IN_2020 = LocalDate.of(2020, 6, 1);

    private final Agencies agencies = new Agencies(Optional::empty, new AdminUnits(Optional::empty));

    @Test
    void knowsThe23UnitsOfThePlan() {
        assertThat(agencies.all(IN_2020)).hasSize(23);
        assertThat(agencies.all(IN_2020))
                .filteredOn(agency -> agency.kind() == Kind.DISTRICT_COMMITTEE)
                .hasSize(9)
                .allSatisfy(agency -> assertThat(agency.code()).isEqualTo("H" + agency.districtCode()));
    }

    @Test
    void tellsTheRequestedBodiesFromThoseInDuty() {
        assertThat(agencies.all(IN_2020))
                .filteredOn(Agency::requested)
                .extracting(Agency::code)
                .containsExactly("VKSND", "TAND", "MTTQ");
    }

    @Test
    void namesTheSuccessorThatIsKnown() {
        assertThat(agencies.require("SLDTBXH", IN_2020).successor()).isEqualTo("SYT");
    }

    @Test
    void refusesUnknownAndExpiredAgenciesEachInItsWay() {
        assertThatThrownBy(() -> agencies.require("XYZ", IN_2020))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo("unknown-agency");
        assertThatThrownBy(() -> agencies.require("H474", LocalDate.of(2025, 1, 1)))
                .isInstanceOf(Refusal.class)
                .extracting("key")
                .isEqualTo("expired-agency");
    }
}
