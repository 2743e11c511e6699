package org.detente.intake.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.detente.event.WireNamed;

/** What to do with rows that the log likely tells in other words. */
enum Policy implements WireNamed {
    /** Leave them out. */
    SKIP,
    /** Log them all the same. */
    APPEND;

    @Override
    @JsonValue
    public String wireName() {
        return WireNamed.super.wireName();
    }

    /** The policy of that name. */
    static Optional<Policy> named(String name) {
        return Arrays.stream(values()).filter(each -> each.wireName().equals(name)).findFirst();
    }

    /** Whether a row of that fate is to be logged. */
    boolean logs(Fate fate) {
        return switch (fate) {
            case NEW -> true;
            case DUPLICATE -> this == APPEND;
            case SAME, REJECTED -> false;
        };
    }
}
