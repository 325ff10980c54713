package vn.lanhmanh.platform.lists;

import org.junit.jupiter.api.Test;

import vn.lanhmanh.platform.access.AreaLimit;

import static org.assertj.core.api.Assertions.assertThat;

class SelectionTest {

    @Test
    void asksOnlyForWhatIsGiven() {
        Selection selection =
                Selection.all().and("kind = :kind", "kind", null).and("state = :state", "state", "ACTIVE");

        assertThat(selection.orderedBy("id desc")).isEqualTo("1 = 1 and (state = :state) order by id desc");
        assertThat(selection.values()).containsOnlyKeys("state");
    }

    @Test
    void limitsByTheNarrowestUnitOfTheArea() {
        assertThat(within("46").conditions()).isEqualTo("1 = 1");
        assertThat(within("474").values()).containsEntry("areaDistrict", "474").hasSize(1);
        assertThat(within("19756").values())
                .containsEntry("areaCommune", "19756")
                .hasSize(1);
    }

    @Test
    void findsNothingForACallerWithoutAnArea() {
        assertThat(within("").values()).containsEntry("areaDistrict", "-").containsEntry("areaCommune", "-");
    }

    private static Selection within(String area) {
        return Selection.within(AreaLimit.of(area), "districtCode", "communeCode");
    }
}
