package org.detente.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.gateway.Service.EVENT_SERVICE;
import static org.detente.gateway.Service.PROJECTION_SERVICE;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE =
            """
            {"openapi":"3.1.0","info":{"title":"D"},"security":[],"tags":[{"name":"Gateway"}],
             "paths":{"/health":{"get":{"operationId":"getHealth","tags":["Gateway"]}}},
             "components":{"schemas":{"Health":{"type":"object"}}}}
            """;

    @Test
    void operations_of_one_path_come_together_from_both_services() {
        OpenApiMerge.Merged merged =
                merge(
                        "{\"paths\":{\"/api/v1/events\":{\"post\":{\"operationId\":\"logEvent\"}}}}",
                        "{\"paths\":{\"/api/v1/events\":{\"get\":{\"operationId\":\"listEvents\"}}}}");

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.document().at("/paths/~1api~1v1~1events/post/operationId").asText())
                .isEqualTo("logEvent");
        assertThat(merged.document().at("/paths/~1api~1v1~1events/get/operationId").asText())
                .isEqualTo("listEvents");
        assertThat(merged.document().at("/paths/~1health/get/operationId").asText())
                .isEqualTo("getHealth");
    }

    @Test
    void what_the_gateway_does_not_route_to_a_service_is_left_out_with_its_components() {
        OpenApiMerge.Merged merged =
                merge(
                        "{}",
                        """
                        {"paths":{
                          "/internal/known-events":{"post":{"operationId":"known","requestBody":
                             {"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Ids"}}}}}},
                          "/api/v1/events":{"post":{"operationId":"notHere"}},
                          "/api/v1/freshness":{"get":{"operationId":"getFreshness","responses":
                             {"200":{"$ref":"#/components/responses/Fresh"}}}}},
                         "components":{
                           "schemas":{"Ids":{"type":"array"},"Lag":{"type":"integer"}},
                           "responses":{"Fresh":{"content":{"application/json":{"schema":
                             {"$ref":"#/components/schemas/Lag"}}}}}}}
                        """);

        assertThat(merged.document().path("paths").properties())
                .extracting(path -> path.getKey())
                .containsExactly("/api/v1/freshness", "/health");
        assertThat(merged.document().at("/components/schemas").properties())
                .extracting(schema -> schema.getKey())
                .containsExactly("Health", "Lag");
    }

    @Test
    void components_of_the_same_name_and_content_become_one() {
        OpenApiMerge.Merged merged =
                merge(
                        service("post", "/api/v1/events", "a", "Problem", "{\"type\":\"object\"}"),
                        service("get", "/api/v1/events", "b", "Problem", "{\"type\":\"object\"}"));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.document().at("/components/schemas").properties())
                .extracting(schema -> schema.getKey())
                .containsExactly("Health", "Problem");
    }

    @Test
    void a_component_that_differs_keeps_a_name_of_its_own_and_is_reported() {
        OpenApiMerge.Merged merged =
                merge(
                        service("post", "/api/v1/events", "a", "Problem", "{\"type\":\"object\"}"),
                        service("get", "/api/v1/events", "b", "Problem", "{\"type\":\"string\"}"));

        assertThat(merged.conflicts())
                .containsExactly(
                        "schemas/Problem of projection-service differs from the one of the same name elsewhere");
        assertThat(merged.document().at("/components/schemas/Problem/type").asText())
                .isEqualTo("object");
        assertThat(
                        merged.document()
                                .at("/components/schemas/ProblemProjectionService/type")
                                .asText())
                .isEqualTo("string");
        assertThat(merged.document().at("/paths/~1api~1v1~1events/get").toString())
                .contains("#/components/schemas/ProblemProjectionService");
        assertThat(merged.document().at("/paths/~1api~1v1~1events/post").toString())
                .contains("#/components/schemas/Problem\"");
    }

    @Test
    void whoever_refers_to_a_renamed_component_is_renamed_with_it() {
        String shared = "\"Outer\":{\"items\":{\"$ref\":\"#/components/schemas/Inner\"}}";
        OpenApiMerge.Merged merged =
                merge(
                        outer("post", "a", shared + ",\"Inner\":{\"type\":\"string\"}"),
                        outer("get", "b", shared + ",\"Inner\":{\"type\":\"integer\"}"));

        assertThat(merged.conflicts()).hasSize(1);
        assertThat(
                        merged.document()
                                .at("/components/schemas/OuterProjectionService/items/$ref")
                                .asText())
                .isEqualTo("#/components/schemas/InnerProjectionService");
        assertThat(merged.document().at("/components/schemas/Outer/items/$ref").asText())
                .isEqualTo("#/components/schemas/Inner");
    }

    @Test
    void a_discriminator_s_mapping_is_followed_and_renamed_too() {
        String union =
                "\"Any\":{\"discriminator\":{\"propertyName\":\"kind\",\"mapping\":"
                        + "{\"a\":\"#/components/schemas/A\"}}}";
        OpenApiMerge.Merged merged =
                merge(
                        ref("post", "a", "Any", union + ",\"A\":{\"type\":\"string\"}"),
                        ref("get", "b", "Any", union + ",\"A\":{\"type\":\"integer\"}"));

        assertThat(merged.document().at("/components/schemas/A/type").asText()).isEqualTo("string");
        assertThat(
                        merged.document()
                                .at(
                                        "/components/schemas/AnyProjectionService/discriminator/mapping/a")
                                .asText())
                .isEqualTo("#/components/schemas/AProjectionService");
    }

    @Test
    void operation_ids_stay_unique() {
        OpenApiMerge.Merged merged =
                merge(
                        "{\"paths\":{\"/api/v1/events\":{\"post\":{\"operationId\":\"same\"}}}}",
                        "{\"paths\":{\"/api/v1/events\":{\"get\":{\"operationId\":\"same\"}},"
                                + "\"/api/v1/territories\":{\"get\":{}}}}");

        assertThat(merged.document().at("/paths/~1api~1v1~1events/get/operationId").asText())
                .isEqualTo("sameProjectionService");
        assertThat(merged.document().at("/paths/~1api~1v1~1territories/get/operationId").asText())
                .isEqualTo("get_api_v1_territories");
        assertThat(merged.conflicts()).hasSize(2);
    }

    @Test
    void parameters_of_a_path_belong_to_each_of_its_operations_unless_they_say_otherwise() {
        OpenApiMerge.Merged merged =
                merge(
                        "{}",
                        """
                        {"paths":{"/api/v1/events/{id}":{
                          "parameters":[{"name":"id","in":"path"},{"name":"on","in":"query","description":"far"}],
                          "get":{"operationId":"getEvent","parameters":
                             [{"name":"on","in":"query","description":"near"}]}}}}
                        """);

        assertThat(merged.document().at("/paths/~1api~1v1~1events~1{id}/get/parameters").toString())
                .isEqualTo(
                        "[{\"name\":\"on\",\"in\":\"query\",\"description\":\"near\"},{\"name\":\"id\",\"in\":\"path\"}]");
        assertThat(merged.document().at("/paths/~1api~1v1~1events~1{id}").has("parameters"))
                .isFalse();
    }

    @Test
    void tags_that_are_used_are_declared_once() {
        String tagged =
                "{\"tags\":[{\"name\":\"Events\"},{\"name\":\"Unused\"}],\"paths\":{\"/api/v1/events\":"
                        + "{\"%s\":{\"operationId\":\"%s\",\"tags\":[\"Events\"]}}}}";

        OpenApiMerge.Merged merged =
                merge(tagged.formatted("post", "a"), tagged.formatted("get", "b"));

        assertThat(merged.document().path("tags").toString())
                .isEqualTo("[{\"name\":\"Gateway\"},{\"name\":\"Events\"}]");
    }

    private static String service(
            String method, String path, String id, String name, String schema) {
        return """
        {"paths":{"%s":{"%s":{"operationId":"%s","responses":{"400":{"content":{"application/problem+json":
          {"schema":{"$ref":"#/components/schemas/%s"}}}}}}}},
         "components":{"schemas":{"%s":%s}}}
        """
                .formatted(path, method, id, name, name, schema);
    }

    private static String outer(String method, String id, String schemas) {
        return ref(method, id, "Outer", schemas);
    }

    private static String ref(String method, String id, String name, String schemas) {
        return """
        {"paths":{"/api/v1/events":{"%s":{"operationId":"%s","responses":{"200":{"content":{"application/json":
          {"schema":{"$ref":"#/components/schemas/%s"}}}}}}}},
         "components":{"schemas":{%s}}}
        """
                .formatted(method, id, name, schemas);
    }

    private static OpenApiMerge.Merged merge(String eventService, String projectionService) {
        return OpenApiMerge.merge(
                json(BASE),
                List.of(
                        new ServiceDocument(EVENT_SERVICE, json(eventService)),
                        new ServiceDocument(PROJECTION_SERVICE, json(projectionService))));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
