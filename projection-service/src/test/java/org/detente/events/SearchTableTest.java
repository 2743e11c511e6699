package org.detente.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.junit.jupiter.api.Test;

/** What of an event can be found. */
class SearchTableTest {
    private static final String VISIT =
            """
            {"kind":"summit","stage":"held","level":"leaders","host":"JPN","occurred":"2016-12-15",
             "title":"Putin visits Japan","sourceIdentity":"%s",
             "participants":[{"actor":"JPN","role":"host"},{"actor":"RUS","role":"initiator"}],
             "sources":[{"citation":"Kyodo","locator":"page 1"}]}
            """;

    private static String sources(String identity) {
        Parsed parsed = EventCodec.parse(VISIT.formatted(identity).getBytes(UTF_8));
        if (parsed instanceof Parsed.Valid valid) {
            return SearchTable.sources(valid.event());
        }
        throw new IllegalStateException(parsed.toString());
    }

    @Test
    void a_source_is_found_by_its_words_unless_it_is_hidden() {
        assertThat(sources("shown")).isEqualTo("Kyodo page 1");
        assertThat(sources("hidden")).isEmpty();
    }
}
