package org.detente.event.amendment;

import java.util.UUID;
import java.util.regex.Pattern;
import org.detente.event.Describe;
import org.detente.event.Form;
import org.detente.event.TextValue;

/** The id of an entry of the log, made of its content: a UUID of version 8 in lower case. */
@Describe("Id of an entry of the log: a UUID of version 8 (RFC 9562) made of its content")
@Form(
        pattern = EventId.FORM,
        examples = {"2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285"})
public record EventId(String value) implements Comparable<EventId>, TextValue {
    static final String FORM =
            "[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    public EventId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + value
                            + "' is not the id of an event; copy it from the answer that logged it, in"
                            + " lower case");
        }
    }

    public static EventId from(UUID id) {
        return new EventId(id.toString());
    }

    public UUID uuid() {
        return UUID.fromString(value);
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
