package org.detente.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.event.amendment.Amendment;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;
import org.detente.event.amendment.Version;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.fixture.AnyEvent;
import org.detente.history.EventState.Status;
import org.junit.jupiter.api.Test;

class EventHistoryTest {
    private static final Instant BEGIN = Instant.parse("2026-11-01T10:00:00Z");
    private static final List<DiplomaticEvent> CONTENTS = AnyEvent.stream(4).limit(5).toList();
    private static final Link.Relation SAME_AS = Link.Relation.SAME_AS;

    private final Map<String, Entry> entries = new HashMap<>();
    private final UUID root = ContentId.of(EventCodec.canonical(CONTENTS.getFirst()));

    @Test
    void an_event_as_first_logged_is_live() {
        first(0);
        assertThat(state().status()).isEqualTo(Status.LIVE);
        assertThat(state().version()).hasToString(root.toString());
        assertThat(history().stays()).containsExactly(new Stay(root, at(0), null));
    }

    @Test
    void a_correction_puts_another_content_in_its_place_from_then_on() {
        first(0);
        correct("c", 1, 5, "first");
        assertThat(state().content()).isEqualTo(id("c"));
        assertThat(state().isContested()).isFalse();
        assertThat(history().stays())
                .containsExactly(new Stay(root, at(0), at(5)), new Stay(id("c"), at(5), null));
    }

    @Test
    void what_is_retracted_counts_for_nothing_until_it_is_reinstated() {
        first(0);
        correct("c", 1, 1, "first");
        retract("r", 2, "c");
        assertThat(state().status()).isEqualTo(Status.RETRACTED);
        assertThat(state().content()).isEqualTo(id("c"));
        reinstate("i", 3, "r");
        assertThat(state().status()).isEqualTo(Status.LIVE);
        assertThat(history().stays())
                .containsExactly(
                        new Stay(root, at(0), at(1)),
                        new Stay(id("c"), at(1), at(2)),
                        new Stay(id("c"), at(3), null));
    }

    @Test
    void corrections_that_race_are_both_kept_and_the_later_counts() {
        first(0);
        correct("one", 1, 1, "first");
        correct("other", 2, 2, "first");
        assertThat(state().isContested()).isTrue();
        assertThat(state().contenders())
                .containsExactlyInAnyOrder(eventId("one"), eventId("other"));
        assertThat(state().content()).isEqualTo(id("other"));
        assertThat(state().version())
                .isEqualTo(Version.of(List.of(eventId("one"), eventId("other"))));
    }

    @Test
    void an_amendment_that_supersedes_all_contenders_settles_it() {
        first(0);
        correct("one", 1, 1, "first");
        correct("other", 2, 2, "first");
        correct("settled", 3, 3, "one", "other");
        assertThat(state().isContested()).isFalse();
        assertThat(state().content()).isEqualTo(id("settled"));
    }

    @Test
    void a_retraction_and_a_correction_that_race_are_contested() {
        first(0);
        retract("r", 1, "first");
        correct("c", 1, 2, "first");
        assertThat(state().status()).isEqualTo(Status.LIVE);
        assertThat(state().contenders()).containsExactlyInAnyOrder(eventId("r"), eventId("c"));
    }

    @Test
    void a_link_contends_with_nothing() {
        first(0);
        link("l", 1, SAME_AS, Link.Action.ADD, "first");
        correct("c", 1, 2, "first");
        assertThat(state().isContested()).isFalse();
        assertThat(state().content()).isEqualTo(id("c"));
        assertThat(state().status()).isEqualTo(Status.MERGED);
        assertThat(state().version().heads()).hasSize(2);
        assertThat(history().stays()).containsExactly(new Stay(root, at(0), at(1)));
    }

    @Test
    void a_link_may_be_taken_away_again() {
        first(0);
        link("l", 1, SAME_AS, Link.Action.ADD, "first");
        link("u", 2, SAME_AS, Link.Action.REMOVE, "l");
        assertThat(state().links()).isEmpty();
        assertThat(state().status()).isEqualTo(Status.LIVE);
    }

    @Test
    void a_content_is_found_through_links_and_retractions() {
        first(0);
        correct("c", 1, 1, "first");
        link("l", 2, Link.Relation.RELATED, Link.Action.ADD, "c");
        retract("r", 3, "l");
        assertThat(state().content()).isEqualTo(id("c"));
        assertThat(state().status()).isEqualTo(Status.RETRACTED);
    }

    @Test
    void amendments_wait_for_the_event() {
        first(9);
        correct("c", 1, 1, "first");
        assertThat(history().stateAt(at(5))).isEmpty();
        assertThat(history().stays()).containsExactly(new Stay(id("c"), at(9), null));
    }

    @Test
    void what_is_recorded_at_one_instant_is_seen_together() {
        first(0);
        correct("c", 1, 0, "first");
        assertThat(history().stays()).containsExactly(new Stay(id("c"), at(0), null));
    }

    @Test
    void a_clock_that_went_back_changes_nothing_of_who_knew_whom() {
        first(0);
        correct("c", 1, 7, "first");
        correct("d", 2, 3, "c");
        assertThat(state().content()).isEqualTo(id("d"));
        assertThat(state().isContested()).isFalse();
    }

    @Test
    void the_order_of_arrival_changes_nothing() {
        first(0);
        correct("one", 1, 1, "first");
        correct("other", 2, 2, "first");
        link("l", 3, SAME_AS, Link.Action.ADD, "one");
        retract("r", 4, "one", "other");
        reinstate("i", 5, "r");
        List<Entry> shuffled = new ArrayList<>(entries.values());
        List<Stay> expected = history().stays();
        EventState state = state();
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(EventHistory.of(root, shuffled).stays()).isEqualTo(expected);
            assertThat(EventHistory.of(root, shuffled).state()).contains(state);
        }
    }

    @Test
    void a_long_history_folds_without_deep_recursion() {
        first(0);
        String before = "first";
        for (int number = 1; number <= 2_000; number++) {
            retract("r" + number, number, before);
            before = "r" + number;
        }
        assertThat(state().status()).isEqualTo(Status.RETRACTED);
        assertThat(state().content()).isEqualTo(root);
    }

    private EventHistory history() {
        return EventHistory.of(root, entries.values());
    }

    private EventState state() {
        return history().state().orElseThrow();
    }

    private void first(int minute) {
        entries.put(
                "first",
                new Entry(root, new Entry.Content.First(CONTENTS.getFirst()), at(minute), "test"));
    }

    private void correct(String name, int content, int minute, String... supersedes) {
        put(
                name,
                minute,
                new Correction(eventId("first"), ids(supersedes), name, CONTENTS.get(content)));
    }

    private void retract(String name, int minute, String... supersedes) {
        put(name, minute, new Retraction(eventId("first"), ids(supersedes), name));
    }

    private void reinstate(String name, int minute, String... supersedes) {
        put(name, minute, new Reinstatement(eventId("first"), ids(supersedes), name));
    }

    private void link(
            String name,
            int minute,
            Link.Relation relation,
            Link.Action action,
            String... supersedes) {
        EventId other = new EventId("28da6af5-17d6-8099-b2d4-2e246f655141");
        put(
                name,
                minute,
                new Link(eventId("first"), ids(supersedes), name, relation, other, action));
    }

    private void put(String name, int minute, Amendment amendment) {
        UUID id = ContentId.of(AmendmentCodec.canonical(amendment));
        entries.put(name, new Entry(id, new Entry.Content.Amended(amendment), at(minute), "test"));
    }

    private List<EventId> ids(String... names) {
        return java.util.Arrays.stream(names).map(this::eventId).toList();
    }

    private EventId eventId(String name) {
        return EventId.from(id(name));
    }

    private UUID id(String name) {
        return Objects.requireNonNull(entries.get(name)).id();
    }

    private static Instant at(int minute) {
        return BEGIN.plusSeconds(60L * minute);
    }
}
