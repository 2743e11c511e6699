package org.detente.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Retraction;
import org.detente.intake.decision.Examination;
import org.detente.intake.decision.Proposal;
import org.detente.intake.log.Draft;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static final EventId A = new EventId("2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285");
    private static final EventId B = new EventId("9983f70d-af17-83d9-9c1b-4f63a0cd33c3");
    private static final EventId C = new EventId("d983aa04-4c53-850c-acd8-cc08e2c5eeab");
    private static final Draft DRAFT =
            new Draft(new UUID(1, 2), new UUID(1, 2), "type", null, new byte[0]);
    private static final Examination AN_EVENT = new Examination.Good(DRAFT);
    private static final Examination A_FAULT = new Examination.Faulty(List.of());

    @Test
    void events_and_faulty_lines_go_together_and_amendments_part_them() {
        assertThat(shape(AN_EVENT, A_FAULT, AN_EVENT, retraction(A), AN_EVENT))
                .containsExactly("Events 1 2 3", "Amendments 4", "Events 5");
    }

    @Test
    void amendments_that_touch_an_event_twice_wait_for_each_other() {
        assertThat(shape(retraction(A), retraction(B), retraction(A), retraction(B)))
                .containsExactly("Amendments 1 2", "Amendments 3 4");
        assertThat(shape(retraction(B), link(A, B), retraction(C), retraction(B)))
                .containsExactly("Amendments 1", "Amendments 2 3", "Amendments 4");
    }

    private static List<String> shape(Examination... examinations) {
        List<Row.Examined> lines = new ArrayList<>();
        for (Examination examination : examinations) {
            lines.add(new Row.Examined(lines.size() + 1, examination));
        }
        return Stretch.of(lines).stream().map(StretchTest::shape).toList();
    }

    private static String shape(Stretch stretch) {
        StringBuilder shape = new StringBuilder(stretch.getClass().getSimpleName());
        stretch.lines().forEach(line -> shape.append(' ').append(line.number()));
        return shape.toString();
    }

    private static Examination retraction(EventId event) {
        return new Examination.GoodAmendment(
                new Proposal(new Retraction(event, List.of(event), "x"), DRAFT));
    }

    private static Examination link(EventId event, EventId other) {
        return new Examination.GoodAmendment(
                new Proposal(
                        new Link(
                                event,
                                List.of(event),
                                "x",
                                Link.Relation.RELATED,
                                other,
                                Link.Action.ADD),
                        DRAFT));
    }
}
