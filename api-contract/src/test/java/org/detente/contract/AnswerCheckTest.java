package org.detente.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detente.contract.AnswerCheck.Answer;
import org.detente.contract.ApiDocument.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check that accepts everything would find nothing: each kind of fault is found here. */
class AnswerCheckTest {
    private static final ApiDocument DOCUMENT =
            ApiDocument.of(
                    """
                    {"openapi":"3.1.0","paths":{
                      "/api/v1/events/{id}":{"get":{"operationId":"getEvent","responses":{
                        "200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Event"}}}},
                        "400":{"$ref":"#/components/responses/Wrong"},
                        "304":{"description":"unchanged"}}}},
                      "/api/v1/events/latest":{"get":{"operationId":"getLatest","responses":{
                        "200":{"content":{"application/json":{"schema":{
                          "type":"array","items":{"$ref":"#/components/schemas/Event"}}}}}}}}},
                     "components":{
                       "responses":{"Wrong":{"content":{"application/problem+json":{"schema":
                          {"type":"object","required":["detail"],"properties":{"detail":{"type":"string"}}}}}}},
                       "schemas":{"Event":{"type":"object","required":["id"],
                          "properties":{"id":{"type":"string"},"title":{"type":["string","null"]}}}}}}
                    """);

    private final AnswerCheck check = new AnswerCheck(DOCUMENT);

    private List<String> faults(String path, int status, String type, String body) {
        Operation operation = DOCUMENT.operation("GET", path).orElseThrow();
        return check.faults(operation, new Answer(status, type, body));
    }

    @Test
    void what_is_as_documented_has_no_fault() {
        assertThat(
                        faults(
                                "/api/v1/events/7",
                                200,
                                "application/json;charset=UTF-8",
                                "{\"id\":\"7\",\"title\":null}"))
                .isEmpty();
        assertThat(faults("/api/v1/events/7", 304, "", "")).isEmpty();
        assertThat(
                        faults(
                                "/api/v1/events/7",
                                400,
                                "application/problem+json",
                                "{\"detail\":\"no\"}"))
                .isEmpty();
        assertThat(faults("/api/v1/events/latest", 200, "application/json", "[{\"id\":\"7\"}]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | application/json | {}",
                "200 | application/json | {\"id\":7}",
                "200 | application/json | {\"id\":\"7\",\"more\":1}",
                "200 | text/html | <p>",
                "204 | application/json | {}",
                "400 | application/problem+json | {\"detail\":7}",
                "400 | application/problem+json | {\"detail\":\"at org.detente.Thing.run(Thing.java:12)\"}",
                "400 | application/problem+json | {\"detail\":\"java.util.NoSuchElementException: none\"}",
            })
    void each_departure_from_the_document_is_found(int status, String type, String body) {
        assertThat(faults("/api/v1/events/7", status, type, body)).isNotEmpty();
    }

    @Test
    void the_more_literal_path_is_meant() {
        assertThat(DOCUMENT.operation("GET", "/api/v1/events/latest").orElseThrow().id())
                .isEqualTo("getLatest");
        assertThat(DOCUMENT.operation("POST", "/api/v1/events/latest")).isEmpty();
        assertThat(faults("/api/v1/events/latest", 200, "application/json", "[{\"id\":7}]"))
                .isNotEmpty();
    }
}
