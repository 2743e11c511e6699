package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TransactionSnapshotTest {
    private static final TransactionSnapshot EARLY = TransactionSnapshot.parse("10:14:10,12");

    @Test
    void a_snapshot_contains_what_had_been_committed() {
        assertThat(EARLY).hasToString("10:14:10,12");
        assertThat(EARLY.contains(9)).isTrue();
        assertThat(EARLY.contains(10)).isFalse();
        assertThat(EARLY.contains(11)).isTrue();
        assertThat(EARLY.contains(12)).isFalse();
        assertThat(EARLY.contains(14)).isFalse();
        assertThat(TransactionSnapshot.parse("7:7:").contains(6)).isTrue();
        assertThat(TransactionSnapshot.parse("7:7:")).hasToString("7:7:");
    }

    @Test
    void a_later_snapshot_contains_all_of_an_earlier_one_and_not_the_other_way() {
        for (String later : new String[] {"12:14:12", "10:15:10,12,14", "20:20:", "10:14:10,12"}) {
            assertThat(TransactionSnapshot.parse(later).containsAllOf(EARLY)).as(later).isTrue();
        }
        for (String earlier : new String[] {"10:13:10,12", "9:14:9,10,12", "10:14:10,11,12"}) {
            assertThat(TransactionSnapshot.parse(earlier).containsAllOf(EARLY))
                    .as(earlier)
                    .isFalse();
        }
        assertThatThrownBy(() -> TransactionSnapshot.parse("10:14"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10:14");
    }
}
