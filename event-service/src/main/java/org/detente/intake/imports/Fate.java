package org.detente.intake.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import org.detente.event.WireNamed;

/** What a plan says about a row. */
enum Fate implements WireNamed {
    /** It will be logged. */
    NEW,
    /** The log has it, or the file has it further up; nothing will be done. */
    SAME,
    /** The log likely tells the same in other words; whether it will be logged is the plan's. */
    DUPLICATE,
    /** It is no event, or breaks a rule; it will be left out. */
    REJECTED;

    @Override
    @JsonValue
    public String wireName() {
        return WireNamed.super.wireName();
    }
}
