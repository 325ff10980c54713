package vn.lanhmanh.platform.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AreaLimitTest {

    @Test
    void provinceCoversAllOfIt() {
        AreaLimit limit = AreaLimit.of("46");

        assertThat(limit).isEqualTo(new AreaLimit("46", null, null));
        assertThat(limit.covers("474", "19741")).isTrue();
        assertThat(limit.covers("476", null)).isTrue();
    }

    @Test
    void districtCoversItselfAndItsCommunesAlone() {
        AreaLimit limit = AreaLimit.of("474");

        assertThat(limit).isEqualTo(new AreaLimit(null, "474", null));
        assertThat(limit.covers("474", "19741")).isTrue();
        assertThat(limit.covers("474", null)).isTrue();
        assertThat(limit.covers("476", "19807")).isFalse();
        assertThat(limit.covers(null, null)).isFalse();
    }

    @Test
    void communeCoversItselfAlone() {
        AreaLimit limit = AreaLimit.of("19741");

        assertThat(limit).isEqualTo(new AreaLimit(null, null, "19741"));
        assertThat(limit.covers("474", "19741")).isTrue();
        assertThat(limit.covers("474", "19744")).isFalse();
        assertThat(limit.covers("474", null)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "4", "4746", "474123", "HUE", "47a", "%", "46 "})
    void whatIsNoCodeCoversNothing(String area) {
        AreaLimit limit = AreaLimit.of(area);

        assertThat(limit).isEqualTo(AreaLimit.NOWHERE);
        assertThat(limit.covers("474", "19741")).isFalse();
        assertThat(limit.covers(null, null)).isFalse();
    }

    @Test
    void everywhereCoversWhatHasNoPlace() {
        assertThat(AreaLimit.EVERYWHERE.covers(null, null)).isTrue();
        assertThat(AreaLimit.EVERYWHERE.covers("474", "19741")).isTrue();
    }
}
