package vn.lanhmanh.bench.site;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatementsTest {

    @Test
    void readsTheStatementsOfTheLogWithTheirValues() {
        String log =
                """
                2020-11-25 01:00:00.000 UTC [7] LOG:  duration: 0.1 ms  execute <unnamed>: select e.id
                \tfrom establishment e where e.district_code=$1 and e.name=$2 fetch first $3 rows only
                2020-11-25 01:00:00.000 UTC [7] DETAIL:  Parameters: $1 = '474', $2 = 'O''Hara $1', $3 = '21'
                2020-11-25 01:00:00.000 UTC [7] LOG:  duration: 0.1 ms  execute S_1: select seq from outbox where id=$1
                2020-11-25 01:00:00.000 UTC [7] DETAIL:  Parameters: $1 = NULL
                2020-11-25 01:00:00.000 UTC [7] LOG:  duration: 0.1 ms  execute S_2: select i.id from inspection i
                0000-end""";

        assertThat(Statements.parse(log))
                .containsExactly(
                        "select e.id\nfrom establishment e where e.district_code='474' and e.name='O''Hara $1'"
                                + " fetch first '21' rows only",
                        "select i.id from inspection i");
    }
}
