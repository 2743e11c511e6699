package org.detente.projection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch changes about one event: its live state before and after. Null before means that it
 * was not known, null after that it no longer counts.
 */
public record EventChange(@Nullable EventFact before, @Nullable EventFact after) {
    public UUID id() {
        EventFact known = after != null ? after : before;
        if (known == null) {
            throw new IllegalStateException("a change has a before or an after");
        }
        return known.id();
    }
}
