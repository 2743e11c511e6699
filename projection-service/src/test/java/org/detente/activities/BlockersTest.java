package org.detente.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.activities.AnyFact.AQUACULTURE;
import static org.detente.activities.AnyFact.WHOSE_LAW;
import static org.detente.event.JointActivity.Stage.BLOCKER_CLEARED;
import static org.detente.event.JointActivity.Stage.BLOCKER_RAISED;
import static org.detente.event.JointActivity.Stage.CLOSED;

import java.util.List;
import java.util.stream.Stream;
import org.detente.event.Role;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.junit.jupiter.api.Test;

/** What raising and clearing a blocker means. */
class BlockersTest {
    private final ActivityProjector projector = new ActivityProjector(ActivityRules.CURRENT);

    @Test
    void a_raised_blocker_is_open_until_it_is_cleared_and_moves_no_status() {
        EventFact raised = raised("2016-12-01", "Whose law applies");
        EventFact cleared =
                AnyFact.step(BLOCKER_CLEARED, "2018-03-01")
                        .blocker("whose-law", "Whose law applies")
                        .by("RUS", Role.INITIATOR, "JPN", Role.TARGET)
                        .fact();

        assertThat(project(raised).openBlockages())
                .extracting(Activity.Blockage::blocker)
                .containsExactly(WHOSE_LAW);
        Activity activity = project(raised, cleared);
        assertThat(activity.openBlockages()).isEmpty();
        assertThat(activity.blockages()).hasSize(1);
        assertThat(activity.blockages().getFirst().raised()).isEqualTo(raised);
        assertThat(activity.blockages().getFirst().cleared()).isEqualTo(cleared);
        assertThat(activity.status()).isEqualTo(Status.UNSTATED);
        assertThat(anomalies(activity)).isEmpty();
    }

    @Test
    void a_blocker_raised_again_while_open_is_the_same_blocker_in_its_latest_words() {
        EventFact first = raised("2016-12-01", "Whose law");
        EventFact second = raised("2017-12-01", "Whose law applies on the islands");

        Activity activity = project(first, second);

        assertThat(activity.blockages()).hasSize(1);
        assertThat(activity.blockages().getFirst().raised()).isEqualTo(first);
        assertThat(activity.blockages().getFirst().description())
                .isEqualTo("Whose law applies on the islands");
        assertThat(activity.history()).hasSize(2);
    }

    @Test
    void a_blocker_raised_again_after_it_was_cleared_is_open_again() {
        Activity activity =
                project(
                        raised("2016-12-01", "Whose law"),
                        cleared("2017-01-01", "whose-law"),
                        raised("2017-02-01", "Whose law"));

        assertThat(activity.blockages())
                .extracting(Activity.Blockage::isOpen)
                .containsExactly(false, true);
    }

    @Test
    void clearing_one_blocker_leaves_the_other_open() {
        Activity activity =
                project(
                        raised("2016-12-01", "Whose law"),
                        AnyFact.step(BLOCKER_RAISED, "2016-12-02")
                                .blocker("funding", "Who pays")
                                .fact(),
                        cleared("2017-01-01", "whose-law"));

        assertThat(activity.openBlockages())
                .extracting(Activity.Blockage::blocker)
                .containsExactly(new Slug("funding"));
    }

    @Test
    void clearing_what_is_not_open_is_kept_as_an_anomaly() {
        Activity never = project(cleared("2017-01-01", "whose-law"));
        Activity twice =
                project(
                        raised("2016-12-01", "Whose law"),
                        cleared("2017-01-01", "whose-law"),
                        cleared("2017-02-01", "whose-law"));

        assertThat(anomalies(never)).containsExactly("not-raised");
        assertThat(never.blockages()).isEmpty();
        assertThat(anomalies(twice)).containsExactly("not-raised");
        assertThat(twice.history()).hasSize(3);
    }

    @Test
    void a_blocker_raised_after_the_end_is_an_anomaly() {
        Activity activity =
                project(
                        AnyFact.step(CLOSED, "2017-01-01").fact(),
                        raised("2017-02-01", "Whose law"));

        assertThat(anomalies(activity)).containsExactly("after-end");
        assertThat(activity.status()).isEqualTo(Status.CLOSED);
    }

    private Activity project(EventFact... facts) {
        return projector.project(AQUACULTURE, List.of(facts));
    }

    private static EventFact raised(String occurred, String description) {
        return AnyFact.step(BLOCKER_RAISED, occurred).blocker("whose-law", description).fact();
    }

    private static EventFact cleared(String occurred, String blocker) {
        return AnyFact.step(BLOCKER_CLEARED, occurred).blocker(blocker, "Settled").fact();
    }

    private static List<String> anomalies(Activity activity) {
        return activity.history().stream()
                .flatMap(step -> Stream.ofNullable(step.anomaly()))
                .toList();
    }
}
