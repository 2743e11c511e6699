package org.detente.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.feed.FeedReader.Placed;
import org.detente.projection.LogPosition;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Reads;
import org.junit.jupiter.api.Test;

/** The feed of the data set. */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class FeedExamplesTest extends OnTheDataSet {
    @Inject
    @SuppressWarnings("NullAway.Init")
    Reads reads;

    @Inject
    @SuppressWarnings("NullAway.Init")
    FeedReader reader;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ObjectMapper json;

    @Test
    void the_examples_of_the_documentation_are_what_the_data_set_says() throws Exception {
        JsonNode example = json.readTree(Examples.CHANGES).at("/items/0");
        FeedEntry entry = entry(example.path("entry").asText());
        assertThat(placeless(json.valueToTree(entry))).isEqualTo(placeless(example));
        String data =
                Examples.STREAM
                        .lines()
                        .filter(line -> line.contains("created"))
                        .map(line -> line.substring("data: ".length()))
                        .findFirst()
                        .orElseThrow();
        assertThat(placeless(json.valueToTree(Notice.of(entry))))
                .isEqualTo(placeless(json.readTree(data)));
    }

    private FeedEntry entry(String id) {
        SortedMap<Integer, Long> everything = new TreeMap<>();
        for (int partition = 0; partition < 12; partition++) {
            everything.put(partition, Long.MAX_VALUE);
        }
        return reads
                .inSnapshot(snapshot ->
                        reader.after(snapshot.connection(), LogPosition.NOWHERE, everything, 1000))
                .stream()
                .map(Placed::entry)
                .filter(entry -> entry.entry().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Where it stands, and who logged it, is not the data set's. */
    private static JsonNode placeless(JsonNode item) {
        ObjectNode copy = item.deepCopy();
        copy.remove(List.of("position", "recordedBy"));
        return copy;
    }
}
