package org.detente.event.reference;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detente.event.ActorId;

/** The register of actors: states by ISO 3166, ended states with their successor, and bodies. */
public final class Actors {
    private static final Table TABLE = Table.load(Actors.class, "/reference/actors.tsv");
    private static final Map<ActorId, Actor> BY_ID = new LinkedHashMap<>();

    private static final Map<CodeSystem, Map<String, ActorId>> BY_CODE =
            new EnumMap<>(CodeSystem.class);

    static {
        for (CodeSystem system : CodeSystem.values()) {
            BY_CODE.put(system, new HashMap<>());
        }
        for (Map<String, String> row : TABLE.rows()) {
            Actor actor = Actor.from(row);
            BY_ID.put(actor.id(), actor);
            BY_CODE.forEach((system, actors) -> {
                String code = Table.cell(row, system.column());
                if (!code.isEmpty()) {
                    actors.merge(code, actor.id(), Actors::living);
                }
            });
        }
    }

    private Actors() {}

    /** Version of the table, named in answers that depend on it. */
    public static String version() {
        return TABLE.version();
    }

    public static Optional<Actor> find(ActorId id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * The actor that another code system names so, in that system's own spelling. Where a state
     * that ended and a living one share a code, the living one; empty for codes without an actor.
     */
    public static Optional<ActorId> byCode(CodeSystem system, String code) {
        return Optional.ofNullable(BY_CODE.getOrDefault(system, Map.of()).get(code));
    }

    private static ActorId living(ActorId one, ActorId other) {
        return find(one).flatMap(Actor::ended).isEmpty() ? one : other;
    }

    /**
     * The state whose relationships an ended state's events count for: SUN is succeeded by RUS.
     * Empty for actors that have not ended and for those with several successors.
     */
    public static Optional<ActorId> successorOf(ActorId id) {
        return find(id).flatMap(Actor::succeededBy);
    }

    /**
     * One row of the register.
     *
     * @param ended last day of a state that ended
     */
    public record Actor(
            ActorId id,
            String englishName,
            String iso2,
            Optional<LocalDate> ended,
            Optional<ActorId> succeededBy) {
        private static Actor from(Map<String, String> row) {
            boolean endedState = Table.cell(row, "type").equals("iso3166-3");
            String end = Table.cell(row, "valid_to");
            return new Actor(
                    new ActorId(Table.cell(row, "id")),
                    Table.cell(row, "name"),
                    Table.cell(row, "iso2"),
                    endedState && end.length() == 10
                            ? Optional.of(LocalDate.parse(end))
                            : Optional.empty(),
                    Optional.of(Table.cell(row, "succeeded_by"))
                            .filter(text -> !text.isEmpty())
                            .map(ActorId::new));
        }

        /** Name in the reader's language from the JDK's CLDR, else the register's English name. */
        public String displayName(Locale language) {
            if (iso2.isEmpty() || ended.isPresent()) {
                return englishName;
            }
            String name = Locale.of("", iso2).getDisplayCountry(language);
            return name.equals(iso2) ? englishName : name;
        }
    }
}
