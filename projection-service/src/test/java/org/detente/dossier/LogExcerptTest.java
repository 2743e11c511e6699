package org.detente.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order in which entries are told, and which are not. */
class LogExcerptTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static LogEntry first(int number, int second, boolean hidden) {
        return new LogEntry(
                id(number),
                id(number),
                "summit",
                NINE.plusSeconds(second),
                "local",
                "0:0",
                List.of(),
                Optional.empty(),
                hidden);
    }

    private static LogEntry amendment(int number, int event, int second, @Nullable Integer other) {
        List<UUID> needs = new ArrayList<>(List.of(id(event)));
        if (other != null) {
            needs.add(id(other));
        }
        return new LogEntry(
                id(number),
                id(event),
                other == null ? "retraction" : "link",
                NINE.plusSeconds(second),
                "local",
                "0:0",
                needs,
                Optional.ofNullable(other).map(LogExcerptTest::id),
                false);
    }

    private static List<UUID> ids(LogExcerpt excerpt) {
        return excerpt.entries().stream().map(LogEntry::id).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void nothing_comes_before_what_it_needs_however_slow_the_clock_was(long seed) {
        List<LogEntry> entries =
                new ArrayList<>(
                        List.of(
                                first(1, 10, false),
                                amendment(2, 1, 5, null),
                                first(3, 20, false),
                                amendment(4, 1, 7, 3),
                                first(5, 10, false)));
        Collections.shuffle(entries, new Random(seed));
        assertThat(ids(LogExcerpt.of(entries, null)))
                .containsExactly(id(1), id(5), id(2), id(3), id(4));
    }

    @Test
    void what_was_recorded_later_is_left_out_with_all_that_needs_it() {
        List<LogEntry> entries =
                List.of(first(1, 10, false), amendment(2, 1, 5, null), amendment(3, 1, 30, null));
        assertThat(ids(LogExcerpt.of(entries, NINE.plusSeconds(10)))).containsExactly(id(1), id(2));
        assertThat(ids(LogExcerpt.of(entries, NINE.plusSeconds(7)))).isEmpty();
    }

    @Test
    void a_hidden_source_withholds_its_event_and_those_that_link_to_it() {
        List<LogEntry> entries =
                List.of(
                        first(1, 1, true),
                        amendment(2, 1, 2, null),
                        first(3, 3, false),
                        amendment(4, 3, 4, 1),
                        first(5, 5, false),
                        amendment(6, 5, 6, 3),
                        first(7, 7, false));
        LogExcerpt excerpt = LogExcerpt.of(entries, null);
        assertThat(ids(excerpt)).containsExactly(id(7));
        assertThat(excerpt.withheld()).containsExactly(id(1), id(3), id(5));
    }
}
