package org.detente.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detente.event.RelationshipId;
import org.detente.projection.EventFact;
import org.detente.projection.StatedFact;
import org.junit.jupiter.api.Test;

/** Which meetings count, by example. */
class ContactsProjectorTest {
    private static final RelationshipId JPN_RUS = new RelationshipId("JPN-RUS");
    private static final EventFact VISIT = meeting("2016-12-15", "held", "leaders");
    private static final EventFact RESUMED = meeting("2017-03-20", "resumed", "two-plus-two");
    private static final EventFact ANNOUNCED = meeting("2016-09-02", "announced", "leaders");
    private static final EventFact CANCELLED = meeting("2014-04-17", "cancelled", "leaders");
    private static final EventFact CLAIM =
            StatedFact.mutual(
                    "2012/2017",
                    "'kind':'indicator','indicator':'meetings-abe-putin','period':'2012/2017','value':'20','unit':'meetings'");

    private static EventFact meeting(String occurred, String stage, String level) {
        return StatedFact.mutual(
                occurred,
                "'kind':'summit','stage':'%s','level':'%s','leaders':[{'actor':'JPN','name':'Shinzo Abe'},{'actor':'RUS','name':'Vladimir Putin'}]"
                        .formatted(stage, level));
    }

    private static Contacts of(EventFact... facts) {
        return ContactsProjector.project(JPN_RUS, List.of(facts));
    }

    @Test
    void only_meetings_that_were_held_count() {
        Contacts contacts = of(VISIT, RESUMED, ANNOUNCED, CANCELLED);
        assertThat(contacts.held()).hasSize(2);
        assertThat(contacts.calledOff()).isEqualTo(1);
        assertThat(contacts.byPair().values()).singleElement().asList().hasSize(2);
    }

    @Test
    void a_claimed_count_is_set_beside_the_logged_ones_and_never_added() {
        Contacts contacts = of(VISIT, RESUMED, CLAIM, meeting("2018-05-26", "held", "leaders"));
        assertThat(contacts.held()).hasSize(3);
        assertThat(contacts.claims())
                .singleElement()
                .satisfies(claim ->
                        assertThat(Claimed.logged(contacts, claim.indicator())).isEqualTo(1));
    }

    @Test
    void the_order_of_arrival_changes_nothing() {
        List<EventFact> facts = List.of(VISIT, RESUMED, ANNOUNCED, CANCELLED, CLAIM);
        assertThat(StatedFact.shuffled(facts))
                .allSatisfy(order ->
                        assertThat(ContactsProjector.project(JPN_RUS, order))
                                .isEqualTo(ContactsProjector.project(JPN_RUS, facts)));
    }
}
