package org.detente.alerts;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.detente.event.codec.ContentId;
import org.detente.query.IfMatch;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.query.Writes;

/** The rules that are kept, in the database alone. */
@ApplicationScoped
class Rules {
    /** Each is evaluated for each subject. */
    private static final int KEPT_MAX = 100;

    private static final int BEFORE_OTHERS = 200;

    private final RuleTable table;
    private final RuleReader reader;
    private final Writes writes;
    private final Clock clock;

    Rules(RuleTable table, RuleReader reader, Writes writes, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.writes = writes;
        this.clock = clock;
    }

    /** What became of a rule to keep. */
    sealed interface Kept {
        Rule rule();

        /** It is kept now. */
        record Anew(Rule rule) implements Kept {}

        /** The same was kept before. */
        record Before(Rule rule) implements Kept {}
    }

    /** Lays the rules down that come with this version, unless that was done before. */
    void start(@Observes @Priority(BEFORE_OTHERS) StartupEvent started) {
        DefaultRules defaults = DefaultRules.load(reader);
        Instant now = now();
        writes.inTransaction(transaction -> {
            if (table.firstTime(transaction, defaults.version())) {
                return table.add(
                        transaction,
                        defaults.rules().stream()
                                .map(draft ->
                                        new Rule(id(defaults.version(), draft), 1, now, draft))
                                .toList());
            }
            return false;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static UUID id(String salt, Rule.Draft draft) {
        return ContentId.of((salt + " " + draft.name()).getBytes(StandardCharsets.UTF_8));
    }

    List<Rule> all() {
        return writes.inTransaction(table::all);
    }

    /** The rule; a 404 says where to find what there is. */
    Rule find(UUID id) {
        return writes.inTransaction(connection -> table.find(connection, id))
                .orElseThrow(() -> none(id.toString()));
    }

    static ProblemException none(String id) {
        return ProblemException.notFound(
                "No rule is kept as '" + id + "'.", "GET /api/v1/alert-rules lists them.");
    }

    Kept keep(Rule.Draft draft) {
        Instant now = now();
        return writes.inTransaction(transaction -> {
            Optional<Rule> before = table.named(transaction, draft.name());
            if (before.isPresent() && before.get().draft().equals(draft)) {
                return new Kept.Before(before.get());
            }
            if (table.all(transaction).size() >= KEPT_MAX) {
                throw conflict(
                        "too-many-alert-rules",
                        "Too many rules",
                        KEPT_MAX + " rules are kept, which is the limit; delete one first.");
            }
            Rule rule = new Rule(id(now.toString(), draft), 1, now, draft);
            if (before.isPresent() || !table.add(transaction, List.of(rule))) {
                throw taken(draft.name());
            }
            return new Kept.Anew(rule);
        });
    }

    private static ProblemException taken(String name) {
        return conflict(
                "alert-rule-exists",
                "Another rule has this name",
                "Another rule is kept as \"" + name + "\"; change that one, or choose a name.");
    }

    private static ProblemException conflict(String slug, String title, String detail) {
        return new ProblemException(new Problem(slug, title, 409, detail, List.of()));
    }

    /** Replaces a rule of which its author knew the present version. */
    Rule change(UUID id, String version, Rule.Draft draft) {
        Instant now = now();
        return writes.inTransaction(transaction -> {
            Rule before = present(transaction, id, version);
            Rule after = new Rule(id, before.version() + 1, now, draft);
            if (!table.change(transaction, after)) {
                throw taken(draft.name());
            }
            return after;
        });
    }

    /** Deletes a rule of which its author knew the present version. */
    void delete(UUID id, String version) {
        writes.inTransaction(transaction -> {
            Rule before = present(transaction, id, version);
            table.delete(transaction, before.id());
            return before;
        });
    }

    private Rule present(Connection transaction, UUID id, String version) throws SQLException {
        Rule before = table.findToChange(transaction, id).orElseThrow(() -> none(id.toString()));
        IfMatch.require(version, before.etag());
        return before;
    }
}
