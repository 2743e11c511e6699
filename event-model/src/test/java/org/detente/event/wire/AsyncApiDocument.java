package org.detente.event.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Kafka side of the log as an AsyncAPI 3 document, made of the wire types it is given. */
final class AsyncApiDocument {
    static final String TOPIC = "detente.events.v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SKELETON =
            """
            {"asyncapi":"3.0.0",
             "info":{"title":"Détente: the log","version":"1",
              "description":"The topic that holds every event and every amendment, for readers beside Détente. Write through POST /api/v1/events: the log takes only what event-service has checked. A record may stand in it more than once; ce_id is made of the value (docs/event-format.md), so copies have the same."},
             "defaultContentType":"application/json",
             "channels":{"log":{"address":"detente.events.v1","title":"The log",
              "description":"Nothing is ever deleted from it or compacted.",
              "bindings":{"kafka":{"topic":"detente.events.v1","partitions":12,
               "topicConfiguration":{"cleanup.policy":["delete"],"retention.ms":-1,"retention.bytes":-1},
               "bindingVersion":"0.5.0"}},
              "messages":{}}},
             "operations":{"record":{"action":"send","channel":{"$ref":"#/channels/log"},
              "summary":"event-service appends what it has taken","messages":[]}},
             "components":{"messages":{},"messageTraits":{"record":{
              "contentType":"application/json",
              "bindings":{"kafka":{"key":{"type":"string","format":"uuid",
               "description":"Id of the event that the record is, or amends: all about one event is in one partition, in the order of the log."},
               "bindingVersion":"0.5.0"}},
              "headers":{"type":"object",
               "required":["ce_id","ce_type","ce_source","ce_time","ce_specversion","recorded-by"],
               "properties":{
                "ce_id":{"type":"string","format":"uuid","description":"Content id, a UUID of version 8 made of the value. The same content has the same id."},
                "ce_type":{"type":"string","description":"The wire type; const in each message."},
                "ce_source":{"type":"string","format":"uri-reference","description":"Who appended it, such as /detente/event-service."},
                "ce_time":{"type":"string","format":"date-time","description":"When the log took it, in UTC with milliseconds. Not part of the id; of copies the earliest counts."},
                "ce_specversion":{"const":"1.0"},
                "ce_subject":{"type":"string","description":"The first relationship that the content counts for, such as JPN-RUS, if it counts for one."},
                "recorded-by":{"type":"string","description":"Who logged it. Not part of the id."},
                "content-type":{"const":"application/json"}}}}}}}
            """;

    private final ObjectNode document;

    AsyncApiDocument() {
        try {
            this.document = (ObjectNode) JSON.readTree(SKELETON);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Adds a type of record, with its published schema and its golden file as example. */
    void add(String type, String kind, Path schemas, Path golden) {
        JsonNode schema = read(schemas.resolve(kind + ".v1.schema.json"));
        ObjectNode message =
                JSON.createObjectNode()
                        .put("name", type)
                        .put("title", kind)
                        .put("summary", schema.path("description").asText());
        message.putObject("headers")
                .put("type", "object")
                .putObject("properties")
                .putObject("ce_type")
                .put("const", type);
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=draft-2020-12")
                .putObject("schema")
                .put(
                        "$ref",
                        "../event-model/src/main/resources/schemas/" + kind + ".v1.schema.json");
        message.putArray("examples")
                .addObject()
                .put("name", kind)
                .set("payload", read(golden.resolve(kind + ".v1.json")));
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/record");
        ((ObjectNode) document.at("/components/messages")).set(type, message);
        ((ObjectNode) document.at("/channels/log/messages"))
                .putObject(type)
                .put("$ref", "#/components/messages/" + type);
        ((ArrayNode) document.at("/operations/record/messages"))
                .addObject()
                .put("$ref", "#/channels/log/messages/" + type);
    }

    ObjectNode json() {
        return document;
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
