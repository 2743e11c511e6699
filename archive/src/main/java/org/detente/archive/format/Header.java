package org.detente.archive.format;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A header of a record; a log may hold several of one name, and headers without a value. */
public record Header(String name, byte @Nullable [] value) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Header header
                && name.equals(header.name)
                && Arrays.equals(value, header.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(value));
    }
}
