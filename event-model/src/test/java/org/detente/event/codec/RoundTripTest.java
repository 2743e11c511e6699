package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Kind;
import org.detente.event.fixture.AnyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void an_event_written_and_read_is_the_same_event_with_the_same_bytes(long seed) {
        AnyEvent.stream(seed).limit(500).forEach(RoundTripTest::assertRoundTrip);
        AnyEvent.compact(seed).limit(500).forEach(RoundTripTest::assertRoundTrip);
    }

    private static void assertRoundTrip(DiplomaticEvent event) {
        byte[] canonical = EventCodec.canonical(event);
        Parsed.Valid parsed = valid(canonical);
        assertThat(parsed.event()).isEqualTo(event);
        assertThat(parsed.canonical()).isEqualTo(canonical);
        assertThat(parsed.id()).isEqualTo(ContentId.of(canonical));
        assertThat(EventCodec.decode(canonical)).isEqualTo(event);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {14, 15})
    void shuffled_members_and_lists_are_the_same_event(long seed) {
        Random random = new Random(seed);
        AnyEvent.stream(seed)
                .limit(300)
                .forEach(event -> {
                    byte[] canonical = EventCodec.canonical(event);
                    Parsed.Valid parsed = valid(bytes(shuffled(tree(canonical), random)));
                    assertThat(parsed.canonical()).isEqualTo(canonical);
                    assertThat(parsed.event()).isEqualTo(event);
                });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void seed_16_another_value_in_any_member_is_another_event(Kind kind) {
        List<ObjectNode> events =
                AnyEvent.stream(16, kind)
                        .limit(30)
                        .map(event -> tree(EventCodec.canonical(event)))
                        .toList();
        Set<UUID> ids = new HashSet<>();
        Set<String> changed = new HashSet<>();
        for (int index = 1; index < events.size(); index++) {
            ObjectNode before = events.get(index - 1);
            for (String name : names(before)) {
                JsonNode value = events.get(index).get(name);
                if (value != null && !value.equals(before.get(name))) {
                    changed.add(name);
                    assertThat(ids.add(idOf(bytes(before.deepCopy().set(name, value)))))
                            .as("%s in %s", name, before)
                            .isTrue();
                }
            }
            assertThat(ids.add(idOf(bytes(before)))).isTrue();
        }
        assertThat(changed).hasSizeGreaterThan(4).contains("title", "occurred", "participants");
    }

    /** The id that the mutant has, valid or not: its form is good, its rules may be broken. */
    private static UUID idOf(byte[] json) {
        return ContentId.of(EventCodec.canonical(EventCodec.decode(json)));
    }

    /** Members in any order, and the places and tags, whose order means nothing. */
    private static ObjectNode shuffled(ObjectNode object, Random random) {
        List<String> names = names(object);
        Collections.shuffle(names, random);
        ObjectNode turned = JSON.createObjectNode();
        for (String name : names) {
            JsonNode value = object.get(name);
            if (Set.of("places", "tags", "participants", "measures", "leaders").contains(name)) {
                List<JsonNode> entries = new ArrayList<>();
                value.forEach(entries::add);
                Collections.shuffle(entries, random);
                value = JSON.createArrayNode().addAll(entries);
            }
            turned.set(name, value);
        }
        return turned;
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ObjectNode tree(byte[] json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Parsed.Valid valid(byte[] json) {
        Parsed parsed = EventCodec.parse(json);
        assertThat(parsed)
                .as(() -> new String(json, StandardCharsets.UTF_8) + parsed)
                .isInstanceOf(Parsed.Valid.class);
        return (Parsed.Valid) parsed;
    }
}
