package org.detente.temperature;

import java.time.Instant;
import java.time.LocalDate;
import org.detente.query.KnowledgeParameters;
import org.jspecify.annotations.Nullable;

/**
 * What of the log a question looks at.
 *
 * @param knownBy last day by which an event must have been public
 * @param asOf the instant of the log by which it is told; null for now
 */
record View(LocalDate knownBy, @Nullable Instant asOf) {
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    static final View OF_ALL_THAT_IS_LOGGED = new View(FOR_EVER, null);

    static View of(KnowledgeParameters knowledge) {
        return new View(
                knowledge.knownOn().orElse(OF_ALL_THAT_IS_LOGGED.knownBy()),
                knowledge.asOf().orElse(null));
    }

    boolean isOfAllThatIsLogged() {
        return equals(OF_ALL_THAT_IS_LOGGED);
    }
}
