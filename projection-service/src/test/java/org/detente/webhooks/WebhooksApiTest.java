package org.detente.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.RealLogAndDatabase;
import org.junit.jupiter.api.Test;

/** Webhooks are kept, changed, deleted and listed over HTTP. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class WebhooksApiTest extends WithAReceiver {
    @Test
    void the_secret_is_answered_to_nobody_and_goes_on_when_a_change_does_not_give_it() {
        Response kept = save(Examples.DRAFT);
        String address = kept.header("Location");
        kept.then().statusCode(201).body(not(containsString("MfKQ9r8GK")));
        String other = "{\"url\":\"" + receiver.url() + "\",\"name\":\"Other\"}";
        given().contentType("application/json").body(other).put(address).then().statusCode(428);
        given().contentType("application/json")
                .header("If-Match", kept.header("ETag"))
                .body(other)
                .put(address)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("name", equalTo("Other"));
        given().contentType("application/json")
                .header("If-Match", kept.header("ETag"))
                .body(other)
                .put(address)
                .then()
                .statusCode(412);
        for (String read : new String[] {address, WEBHOOKS, address + "/deliveries"}) {
            assertThat(given().get(read).then().statusCode(200).extract().asString())
                    .doesNotContain("MfKQ9r8GK");
        }
        given().post(address + "/test").then().statusCode(202);
        sent(address);
        checkSignature(receiver.received().getFirst());
        given().header("If-Match", kept.header("ETag")).delete(address).then().statusCode(412);
    }

    @Test
    void every_fault_is_named_with_where_it_stands() {
        save("{\"url\":\"gopher://x\",\"secret\":\"short\",\"rules\":[\"x\"],\"colour\":1}")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-webhook"))
                .body(not(containsString("short\"")))
                .body("errors.pointer", hasItems("/url", "/secret", "/rules/0", "/colour"));
        save("{\"url\":\"%s\",\"secret\":\"%s\",\"name\":\"\\u0000\"}"
                        .formatted(receiver.url(), SECRET))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name"));
        save("{}").then().statusCode(400).body("errors.pointer", contains("/secret", "/url"));
        for (String gone : new String[] {"/x", "/00000000-0000-8000-8000-000000000000"}) {
            given().get(WEBHOOKS + gone).then().statusCode(404);
            given().get(WEBHOOKS + gone + "/deliveries").then().statusCode(404);
            given().post(WEBHOOKS + gone + "/test").then().statusCode(404);
        }
    }

    @Test
    void the_log_has_pages_and_forms() {
        String webhook = saved("");
        for (int message = 0; message < 3; message++) {
            given().post(webhook + "/test").then().statusCode(202);
        }
        List<String> all = sent(webhook).getList("items.id");
        JsonPath first = given().get(webhook + "/deliveries?limit=2").jsonPath();
        JsonPath second =
                given().get(webhook + "/deliveries?limit=2&cursor=" + first.getString("page.next"))
                        .jsonPath();
        assertThat(first.getList("items.id")).isEqualTo(all.subList(0, 2));
        assertThat(second.getList("items.id")).isEqualTo(all.subList(2, 3));
        assertThat(given().get(webhook + "/deliveries?format=csv").asString())
                .startsWith("id,alert,status,created,nextAttempt,attempts");
    }
}
