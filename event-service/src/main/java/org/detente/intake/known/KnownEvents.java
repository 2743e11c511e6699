package org.detente.intake.known;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.detente.intake.IntakeConfig;
import org.detente.intake.log.Append;
import org.jspecify.annotations.Nullable;

/**
 * Which entries, events and amendments, the log holds already, as far as can be told quickly: what
 * this instance appended lately, then what the read side knows. Not knowing is harmless: a second
 * record of an event changes nothing.
 */
@Singleton
public class KnownEvents {
    private final ReadSide readSide;
    private final Cache<UUID, Append.Written> recent;
    private final ConcurrentMap<UUID, CompletableFuture<Append>> underWay =
            new ConcurrentHashMap<>();

    KnownEvents(ReadSide readSide, IntakeConfig config) {
        this.readSide = readSide;
        this.recent = Caffeine.newBuilder().maximumSize(config.intake().recentIdsMax()).build();
    }

    /** Those of the ids that the log is known to hold. Asks the read side once. */
    public Map<UUID, Known> find(Collection<UUID> ids) throws InterruptedException {
        Map<UUID, Known> found = new HashMap<>();
        Set<UUID> others = new LinkedHashSet<>();
        for (UUID id : ids) {
            Known known = recent(id);
            if (known != null) {
                found.put(id, known);
            } else if (!underWay.containsKey(id)) {
                others.add(id);
            }
        }
        readSide.find(others).forEach((id, position) -> found.put(id, new Known(position, null)));
        return found;
    }

    /** What this instance appended lately itself under the id, if it did. */
    public @Nullable Known recent(UUID id) {
        Append.Written written = recent.getIfPresent(id);
        return written == null ? null : known(written);
    }

    private static Known known(Append.Written written) {
        return new Known(written.position(), written.recordedAt());
    }

    /**
     * Makes sure that two requests with the same content at the same time make one record.
     *
     * @param append runs unless the event was appended since {@link #find} or is being appended
     */
    public Once once(UUID id, Supplier<CompletableFuture<Append>> append) {
        CompletableFuture<Append> mine = new CompletableFuture<>();
        CompletableFuture<Append> other = underWay.putIfAbsent(id, mine);
        if (other != null) {
            return new Once.Another(other);
        }
        Append.Written before = recent.getIfPresent(id);
        if (before != null) {
            // somebody may wait for this one already
            finish(id, before, mine);
            return new Once.Already(known(before));
        }
        try {
            return new Once.Mine(append.get().thenApply(end -> finish(id, end, mine)));
        } catch (RuntimeException unforeseen) {
            finish(id, new Append.NotWritten(), mine);
            throw unforeseen;
        }
    }

    private Append finish(UUID id, Append end, CompletableFuture<Append> mine) {
        if (end instanceof Append.Written written) {
            recent.put(id, written);
        }
        underWay.remove(id);
        mine.complete(end);
        return end;
    }

    /** Whose append it is that puts the event into the log. */
    public sealed interface Once {
        /** The caller's. */
        record Mine(CompletableFuture<Append> end) implements Once {}

        /** Another request's, which is still under way. */
        record Another(CompletableFuture<Append> end) implements Once {}

        /** Another request's, which is done. */
        record Already(Known known) implements Once {}
    }
}
