package vn.lanhmanh.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RouteTableTest {

    private static RouteTable table(Map<String, String> routes, Map<String, List<String>> segments) {
        return new RouteTable(new RoutesConfig() {
            @Override
            public Map<String, URI> routes() {
                return routes.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, it -> URI.create(it.getValue())));
            }

            @Override
            public Map<String, List<String>> segments() {
                return segments;
            }
        });
    }

    @Test
    void findsTheServiceByTheWholeFirstSegment() {
        var table = table(Map.of("case", "http://case:8082"), Map.of("case", List.of("cases")));

        assertThat(table.serving("/v1/cases")).map(Destination::name).hasValue("case");
        assertThat(table.serving("/v1/cases/1/persons")).isPresent();
        assertThat(table.serving("/v1/casesx")).isEmpty();
        assertThat(table.serving("/v1/case")).isEmpty();
        assertThat(table.serving("/v1/")).isEmpty();
        assertThat(table.serving("/V1/cases")).isEmpty();
    }

    @Test
    void namesPathsWithoutTheirRecords() {
        var table = table(Map.of("case", "http://case:8082"), Map.of("case", List.of("cases")));

        assertThat(table.template("/v1/cases/4711")).isEqualTo("/v1/cases");
        assertThat(table.template("/v1/elsewhere/4711")).isEqualTo("/unknown");
        assertThat(table.template("/q/4711")).isEqualTo("/unknown");
    }

    @Test
    void refusesASegmentWithTwoOwners() {
        assertThatThrownBy(() -> table(
                        Map.of("a", "http://a", "b", "http://b"), Map.of("a", List.of("cases"), "b", List.of("cases"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cases");
    }

    @Test
    void refusesSegmentsOfAServiceWithoutAnAddress() {
        assertThatThrownBy(() -> table(Map.of(), Map.of("case", List.of("cases"))))
                .hasMessage("gateway.segments.case has no gateway.routes.case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8082", "ftp://case", "http://case:8082/api", "http://case?x", "http:///x"})
    void refusesAnAddressThatIsNone(String address) {
        assertThatThrownBy(() -> new Destination("case", URI.create(address.replaceFirst("^127", "x127"))))
                .hasMessageContaining("gateway.routes.case");
    }

    @Test
    void knowsTheUsualPorts() {
        assertThat(new Destination("a", URI.create("http://a")).port()).isEqualTo(80);
        assertThat(new Destination("a", URI.create("https://a/")).port()).isEqualTo(443);
        assertThat(new Destination("a", URI.create("https://a:8443")).origin()).isEqualTo("https://a:8443");
    }
}
