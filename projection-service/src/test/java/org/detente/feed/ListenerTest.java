package org.detente.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.detente.projection.LogPosition;
import org.junit.jupiter.api.Test;

/** What a stream that does not keep up still hears. */
class ListenerTest {
    private final Listener listener = new Listener(at(0), 3);

    private static FeedPosition at(long offset) {
        return new FeedPosition(new LogPosition("topic", Map.of(0, offset)), "rm_2.0");
    }

    private static FeedMessage batch(long end) {
        return new FeedMessage.Batch(List.of(), at(end));
    }

    private List<FeedMessage> heard() throws InterruptedException {
        List<FeedMessage> heard = new ArrayList<>();
        for (FeedMessage next = listener.next(Duration.ZERO);
                next != null;
                next = listener.next(Duration.ZERO)) {
            heard.add(next);
        }
        return heard;
    }

    @Test
    void what_is_told_is_heard_in_order() throws InterruptedException {
        listener.tell(batch(1));
        listener.tell(batch(2));
        assertThat(heard()).containsExactly(batch(1), batch(2));
        assertThat(heard()).isEmpty();
    }

    @Test
    void a_slow_reader_is_told_reset_in_place_of_all_that_it_missed() throws InterruptedException {
        for (long end = 1; end <= 4; end++) {
            listener.tell(batch(end));
        }
        listener.tell(batch(5));
        assertThat(heard())
                .containsExactly(
                        new FeedMessage.Reset(FeedMessage.Reason.TOO_SLOW, at(4)), batch(5));
    }

    @Test
    void a_slow_reader_hears_of_the_end() throws InterruptedException {
        for (long end = 1; end <= 3; end++) {
            listener.tell(batch(end));
        }
        listener.tell(new FeedMessage.End());
        assertThat(heard()).containsExactly(new FeedMessage.End());
    }
}
