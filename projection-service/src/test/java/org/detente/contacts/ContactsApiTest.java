package org.detente.contacts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.Test;

/** Contacts of the data set. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class ContactsApiTest extends OnTheDataSet {
    private static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/relationships/JPN-RUS/contacts" + query)
                .then();
    }

    @Test
    void the_example_of_the_documentation_is_what_the_data_set_answers() {
        Excerpt.check(Examples.PAGE, get("?on=2018-03-31").statusCode(200).extract().asString());
    }

    @Test
    void twenty_meetings_are_claimed_and_six_are_logged() {
        get("?on=2018-03-31")
                .body("claims.find { it.indicator == 'meetings-abe-putin' }.claimed", equalTo(20))
                .body("claims.find { it.indicator == 'meetings-abe-putin' }.logged", equalTo(6))
                .body("claims.find { it.indicator == 'meetings-two-plus-two' }.claimed", equalTo(1))
                .body("claims.find { it.indicator == 'meetings-two-plus-two' }.logged", equalTo(1))
                .body("items.find { it.first == 'Shinzo Abe' }.held", equalTo(6))
                .body("items.find { it.first == 'Shinzo Abe' }.lastMet", equalTo("2017-11-10"))
                .body("held", equalTo(10))
                .body("calledOff", equalTo(3));
    }

    @Test
    void a_meeting_of_others_that_bears_on_it_is_no_contact() {
        get("?on=2015-12-31").body("counts.year", not(hasItem(2015)));
    }

    @Test
    void counts_grow_with_the_day() {
        get("?on=2016-08-31").body("items.find { it.first == 'Shinzo Abe' }.held", equalTo(2));
        get("?on=1999-12-31").statusCode(200).body("held", equalTo(0)).body("items", empty());
    }

    @Test
    void pairs_are_paged() {
        JsonPath first = get("?on=2018-03-31&limit=5").extract().jsonPath();
        assertThat(first.getList("items")).hasSize(5);
        JsonPath second =
                get("?limit=5&cursor=" + first.getString("page.next")).extract().jsonPath();
        assertThat(second.getList("items")).hasSize(3);
        assertThat(second.getString("page.next")).isNull();
        assertThat(
                        get("?limit=5&cursor=" + second.getString("page.prev"))
                                .extract()
                                .jsonPath()
                                .getList("items"))
                .hasSize(5);
        get("?on=2018-03-31&format=csv").body(startsWith("first,second,held,firstMet,"));
    }

    @Test
    void the_other_order_is_redirected_and_an_unknown_actor_is_404() {
        given().redirects()
                .follow(false)
                .get("/api/v1/relationships/RUS-JPN/contacts")
                .then()
                .statusCode(308);
        given().get("/api/v1/relationships/JPN-XXX/contacts").then().statusCode(404);
    }
}
