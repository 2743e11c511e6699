package org.detente.places;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.detente.query.Excerpt;
import org.junit.jupiter.api.Test;

/** The register of places as a list. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class PlacesApiTest extends OnTheDataSet {
    private static ValidatableResponse get(String query) {
        return given().urlEncodingEnabled(false).get("/api/v1/places" + query).then();
    }

    @Test
    void the_example_of_the_documentation_is_what_the_data_set_answers() {
        Excerpt.check(Examples.PAGE, get("?claimedBy=JPN").statusCode(200).extract().asString());
    }

    @Test
    void a_disputed_place_carries_every_claimants_names() {
        get("?claimedBy=RUS")
                .body("items.find { it.id == 'nt-sk' }.disputed", equalTo(true))
                .body(
                        "items.find { it.id == 'nt-sk' }.names.name",
                        hasItems(
                                "Northern Territories", "Southern Kurils", "北方領土", "Южные Курилы"));
        get("?parent=nt-sk")
                .body(
                        "items.id",
                        contains("etorofu-iturup", "habomai", "kunashiri-kunashir", "shikotan"));
    }

    @Test
    void pages_follow_each_other_both_ways() {
        JsonPath first = get("?parent=nt-sk&limit=3").extract().jsonPath();
        JsonPath second =
                get("?parent=nt-sk&limit=3&cursor=" + first.getString("page.next"))
                        .extract()
                        .jsonPath();
        assertThat(second.getList("items.id")).isEqualTo(List.of("shikotan"));
        assertThat(second.getString("page.next")).isNull();
        assertThat(
                        get("?parent=nt-sk&limit=3&cursor=" + second.getString("page.prev"))
                                .extract()
                                .jsonPath()
                                .getList("items.id"))
                .isEqualTo(first.getList("items.id"));
    }
}
