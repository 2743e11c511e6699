package org.detente.scenarios;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Asks for evaluations, and reads numbers to the last digit. */
final class Evaluation {
    private static final JsonPathConfig EXACT =
            new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL);

    private Evaluation() {}

    static ValidatableResponse evaluate(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/scenarios/evaluate")
                .then();
    }

    static JsonPath evaluated(String body) {
        return new JsonPath(evaluate(body).statusCode(200).extract().asString()).using(EXACT);
    }

    static JsonPath get(String address) {
        return new JsonPath(given().get("/api/v1" + address).asString()).using(EXACT);
    }

    /** The deployments of November 2016: Bal and Bastion. */
    static List<String> missiles() {
        return get("/events?kind=deployment&from=2016-11-01&to=2016-11-30&place=nt-sk&limit=1000")
                .getList("items.findAll { it.event.occurred == '2016-11~' }.id");
    }
}
