package org.detente.events;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events found by their words, their sources and how much these are believed. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class EventSearchApiTest extends OnTheDataSet {
    private static ValidatableResponse get(String path, Object... values) {
        return given().get("/api/v1/" + path, values).then();
    }

    @Test
    void words_are_found_in_every_form_and_all_of_them_are_needed() {
        String deployed = "Bastion missile system is deployed on the islands";
        get("events?text={words}", "bastion deploying")
                .body("items.event.title", contains(deployed));
        get("events?text={words}", "deployments of the Bastion on an island")
                .body("items.event.title", hasItem(deployed));
        get("events?text={words}", "bastion zeppelin").statusCode(200).body("items", empty());
    }

    @Test
    void the_deals_of_the_visit_of_2016_are_about_80_and_some_300_billion_yen() {
        get("events?kind=economic-deal&relationship=JPN-RUS&from=2016-12-15&to=2016-12-16")
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].event.deals.value", equalTo("80"))
                .body("items[0].event.deals.qualifier", equalTo("about"))
                .body("items[0].event.amount.amount", equalTo("300000000000"))
                .body("items[0].event.amount.currency", equalTo("JPY"))
                .body("items[0].event.amount.qualifier", equalTo("estimated"));
        get("joint-activities/joint-economic-activities?on=2017-12-31")
                .body("totals.concluded.amounts[0].amount", equalTo("300000000000"))
                .body("totals.concluded.amounts[0].currency", equalTo("JPY"));
    }

    @Test
    void phrases_alternatives_and_exclusions_narrow_a_search() {
        get("events?text={words}", "\"missile system\"").body("items.size()", greaterThan(0));
        get("events?text={words}", "\"system missile\"").body("items", empty());
        get("events?text={words}", "bastion -deployed")
                .body("items.event.title", not(hasItem(containsString("Bastion missile"))));
    }

    @Test
    void a_search_goes_with_other_filters_and_with_earlier_knowledge() {
        get("events?text=bastion&kind=deployment&relationship=JPN-RUS&from=2016-01-01")
                .body("items.size()", equalTo(1));
        get("events?text=bastion&kind=summit").body("items", empty());
        get("events?text=bastion&knownOn=2016-12-15").body("items", empty());
        get("events?text=bastion&asOf=2020-01-01T00:00:00Z").body("items", empty());
    }

    @Test
    void several_kinds_are_alternatives() {
        get("events?kind=sanction&kind=deployment&limit=1000")
                .body("items.event.kind", everyItem(in(List.of("sanction", "deployment"))))
                .body("items.event.kind", hasItem("sanction"))
                .body("items.event.kind", hasItem("deployment"));
        get("events?kind=sanction&actor=JPN").body("items.size()", greaterThan(0));
    }

    @Test
    void sources_are_searched_apart() {
        get("events?source=CSIS&limit=1000").body("items.size()", greaterThan(100));
        get("events?source=bastion").body("items", empty());
    }

    @Test
    void the_doubtful_can_be_left_out() {
        get("events?confidence=0.9&limit=1000")
                .body("items.size()", greaterThan(0))
                .body(
                        "items.event.sources.flatten().findAll { it.credibility in [4, 5] }",
                        empty());
        get("events?confidence=0&limit=1000").body("items.size()", greaterThan(100));
    }

    @Test
    void facets_count_what_a_filter_admits() {
        Excerpt.check(
                EventFacetsResource.EXAMPLE.replace("\"places\":[],", ""),
                get("event-facets?text=bastion")
                        .statusCode(200)
                        .extract()
                        .asString()
                        .replaceFirst("\"places\":\\[.*?],", ""));
        get("event-facets?relationship=JPN-RUS&kind=summit")
                .body("kinds.value", contains("summit"))
                .body("relationships[0].value", equalTo("JPN-RUS"))
                .body(
                        "kinds[0].events",
                        equalTo(
                                get("event-facets?relationship=JPN-RUS&kind=summit")
                                        .extract()
                                        .<Integer>path("events")))
                .body("complete", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "text=the%20of, text, no word to search for",
        "text=%20, text, 1 to 200 characters",
        "source=%2D, source, no word to search for",
        "confidence=1.1, confidence, from 0 to 1",
        "confidence=high, confidence, from 0 to 1",
        "kind=party, kind, summit",
        "text=a%00b, text, NUL",
    })
    void what_cannot_be_searched_for_is_said(String query, String parameter, String says) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/events?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/query/" + parameter))
                .body("detail", containsString(says));
    }
}
