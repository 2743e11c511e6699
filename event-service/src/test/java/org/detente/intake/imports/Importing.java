package org.detente.intake.imports;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.intake.surroundings.Events;

/** Imports files as a client does. */
final class Importing {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINES = "application/x-ndjson";

    private Importing() {}

    static Response dryRun(String format, String file) {
        return send("?dryRun=true&format=" + format, file.getBytes(StandardCharsets.UTF_8));
    }

    static Response carryOut(String format, String plan, String file) {
        return send("?format=" + format + "&plan=" + plan, file.getBytes(StandardCharsets.UTF_8));
    }

    static Response send(String query, byte[] file) {
        return given().contentType("application/octet-stream")
                // as a stream: REST Assured would print an array byte by byte, for its own log
                .body(new ByteArrayInputStream(file))
                .post("/api/v1/imports" + query);
    }

    /** Sends a file and gives every row and the summary. */
    static List<JsonNode> lines(String query, String file) {
        return given().contentType("application/octet-stream")
                .accept(LINES)
                .body(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .post("/api/v1/imports" + query)
                .then()
                .statusCode(200)
                .contentType(LINES)
                .extract()
                .asString()
                .lines()
                .map(Importing::json)
                .toList();
    }

    static String plan(String format, String file) {
        return dryRun(format, file).then().statusCode(200).extract().path("plan");
    }

    /** A summit that has its title and content to itself. */
    static ObjectNode anyVisit() {
        ObjectNode event = Events.anySummit();
        return event.put("title", "Visit number " + event.path("ordinal").asInt());
    }

    static String idOf(ObjectNode event) {
        return ((Parsed.Valid) EventCodec.parse(event.toString().getBytes(StandardCharsets.UTF_8)))
                .id()
                .toString();
    }

    /** The event as a line of an export. */
    static ObjectNode exported(ObjectNode event, String id, String state) {
        ObjectNode line = JSON.createObjectNode().put("id", id).put("state", state);
        line.putArray("relationships").add("JPN-RUS");
        line.set("event", event);
        return line;
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
