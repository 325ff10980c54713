package vn.lanhmanh.bench.site;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryTest {

    @Test
    void addsTheSpacesOfTheHeapAndNoOthers() {
        String metrics =
                """
                jvm_memory_used_bytes{area="heap",id="Eden Space"} 1000.0
                jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 70000.0
                jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 2.5E3
                jvm_memory_max_bytes{area="heap",id="Tenured Gen"} 9.0E9
                """;

        assertThat(Memory.used(metrics)).isEqualTo(3500);
    }
}
