package org.detente.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/events, EVENT_SERVICE, EVENT",
        "POST, /api/v1/events/batch, EVENT_SERVICE, STREAM",
        "POST, /api/v1/events/0190/corrections, EVENT_SERVICE, EVENT",
        "POST, /api/v1/events/0190/retraction, EVENT_SERVICE, EVENT",
        "POST, /api/v1/events/0190/reinstatement, EVENT_SERVICE, EVENT",
        "POST, /api/v1/events/0190/links, EVENT_SERVICE, EVENT",
        "GET, /api/v1/events/0190/history, PROJECTION_SERVICE, WHOLE",
        "POST, /api/v1/imports, EVENT_SERVICE, FILE",
        "POST, /api/v1/events/duplicates, PROJECTION_SERVICE, EVENT",
        "POST, /api/v1/scenarios/evaluate, PROJECTION_SERVICE, WHOLE",
        "POST, /api/v1/scenarios, PROJECTION_SERVICE, WHOLE",
        "DELETE, /api/v1/scenarios/{id}, PROJECTION_SERVICE, WHOLE",
        "POST, /api/v1/alert-rules, PROJECTION_SERVICE, WHOLE",
        "PUT, /api/v1/alert-rules/{id}, PROJECTION_SERVICE, WHOLE",
        "DELETE, /api/v1/alert-rules/{id}, PROJECTION_SERVICE, WHOLE",
        "GET, /api/v1/alerts, PROJECTION_SERVICE, WHOLE",
        "POST, /api/v1/webhooks, PROJECTION_SERVICE, WHOLE",
        "PUT, /api/v1/webhooks/{id}, PROJECTION_SERVICE, WHOLE",
        "DELETE, /api/v1/webhooks/{id}, PROJECTION_SERVICE, WHOLE",
        "POST, /api/v1/webhooks/{id}/test, PROJECTION_SERVICE, WHOLE",
        "GET, /api/v1/webhooks/{id}/deliveries, PROJECTION_SERVICE, WHOLE",
        "GET, /api/v1/events, PROJECTION_SERVICE, WHOLE",
        "HEAD, /api/v1/events, PROJECTION_SERVICE, WHOLE",
        "GET, /api/v1/relationships/JPN-RUS/temperature/explanation, PROJECTION_SERVICE, WHOLE",
        "GET, /api/v1/relationships/{id}, PROJECTION_SERVICE, WHOLE",
        "GET, /api/v1/relationships/JPN-RUS/contacts, PROJECTION_SERVICE, WHOLE",
        "GET, /api/v1/changes, PROJECTION_SERVICE, WHOLE",
        "GET, /api/v1/stream, PROJECTION_SERVICE, WATCH",
        "GET, /api/v1/sanctions, PROJECTION_SERVICE, WHOLE",
    })
    void each_public_operation_has_one_service(
            String method, String path, Service service, Route.Body body) {
        assertThat(Routes.find(method, path))
                .isInstanceOfSatisfying(
                        Routing.Forward.class,
                        found -> {
                            assertThat(found.route().service()).isEqualTo(service);
                            assertThat(found.route().body()).isEqualTo(body);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v2/events",
                "/api/",
                "/internal/known-events",
                "/apiv1/events"
            })
    void what_the_table_does_not_list_is_unknown(String path) {
        assertThat(Routes.find("GET", path)).isEqualTo(new Routing.Unknown());
    }

    @Test
    void a_known_path_with_another_method_names_the_methods_it_takes() {
        assertThat(Routes.find("DELETE", "/api/v1/events"))
                .isInstanceOfSatisfying(
                        Routing.MethodNotAllowed.class,
                        found ->
                                assertThat(found.allowed()).containsExactly("GET", "HEAD", "POST"));
        assertThat(Routes.find("POST", "/api/v1/events/0190/history"))
                .isInstanceOfSatisfying(
                        Routing.MethodNotAllowed.class,
                        found -> assertThat(found.allowed()).containsExactly("GET", "HEAD"));
        assertThat(Routes.find("POST", "/api/v1/relationships"))
                .isInstanceOfSatisfying(
                        Routing.MethodNotAllowed.class,
                        found -> assertThat(found.allowed()).containsExactly("GET", "HEAD"));
    }
}
