package org.detente.militarization;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.event.HoldingCategory;
import org.detente.event.WeaponRole;
import org.detente.event.WireNamed;
import org.jspecify.annotations.Nullable;

/** The rules by which forces are counted and graded; data with a version. */
final class Rules {
    static final Rules CURRENT = new Rules(RulesFile.load("/militarization/rules.json"));

    private final String version;
    private final List<String> notes;
    private final Names names;
    private final List<Counting> counting;
    private final Set<Measure> landAttackMeasures;
    private final Set<WeaponRole> landAttackRoles;
    private final int assumedPieces;
    private final List<LevelRule> levels;
    private final MilitarizationIndex index;

    private Rules(RulesFile file) {
        this.version = file.version();
        this.notes = List.copyOf(file.notes());
        this.names = new Names(file.measures());
        this.counting = file.counting().stream().map(Counting::from).toList();
        this.landAttackMeasures = EnumSet.noneOf(Measure.class);
        file.landAttackRange().measures().forEach(id -> landAttackMeasures.add(Measure.of(id)));
        this.landAttackRoles = roles(file.landAttackRange().roles());
        this.assumedPieces = file.piecesWhereNoCountIsGiven();
        this.levels = levels(file.levels(), names);
        this.index = new MilitarizationIndex(file.index());
    }

    private static List<LevelRule> levels(List<RulesFile.Level> written, Names names) {
        Map<Integer, LevelRule> byLevel = new HashMap<>();
        return written.stream()
                .map(level -> {
                    LevelRule rule =
                            new LevelRule(
                                    level.level(),
                                    level.name(),
                                    Optional.ofNullable(level.requires()).map(byLevel::get),
                                    level.clauses().stream()
                                            .map(clause -> Clause.from(clause, names))
                                            .toList());
                    byLevel.put(rule.level(), rule);
                    return rule;
                })
                .toList();
    }

    /** Version of the rules, named in every answer. */
    String version() {
        return version;
    }

    /** How facts are counted, in words, for explanations. */
    List<String> notes() {
        return notes;
    }

    Names names() {
        return names;
    }

    /** The levels, lowest first. */
    List<LevelRule> levels() {
        return levels;
    }

    MilitarizationIndex index() {
        return index;
    }

    /** How many pieces a system counts that is said to be there without a number. */
    int assumedPieces() {
        return assumedPieces;
    }

    /** The highest level that the strength reaches. */
    LevelRule level(Strength strength) {
        LevelRule reached = levels.getFirst();
        for (LevelRule level : levels) {
            reached = level.isReached(strength) ? level : reached;
        }
        return reached;
    }

    /** What a piece of a category counts for, given the role and range that are claimed for it. */
    Measure measureOf(
            HoldingCategory category, @Nullable WeaponRole role, @Nullable Integer rangeKm) {
        return counting.stream()
                .filter(line -> line.fits(category, role, rangeKm))
                .findFirst()
                .map(Counting::measure)
                .orElseThrow(() ->
                        new IllegalStateException(
                                version + " does not say how " + category + " counts"));
    }

    /** The range of a surface-to-surface land-attack weapon, 0 for anything else. */
    int landAttackRangeKm(Measure measure, @Nullable WeaponRole role, @Nullable Integer rangeKm) {
        boolean landAttack =
                role != null
                        && landAttackRoles.contains(role)
                        && landAttackMeasures.contains(measure);
        return landAttack && rangeKm != null ? rangeKm : 0;
    }

    private static Set<WeaponRole> roles(List<String> wireNames) {
        Set<WeaponRole> roles = EnumSet.noneOf(WeaponRole.class);
        wireNames.forEach(name -> roles.add(named(WeaponRole.values(), name)));
        return roles;
    }

    private static <E extends WireNamed> E named(E[] all, String wireName) {
        return Arrays.stream(all)
                .filter(word -> word.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no word " + wireName));
    }

    /** Names and units of the measures. */
    static final class Names {
        private final Map<Measure, RulesFile.Named> byMeasure = new EnumMap<>(Measure.class);

        private Names(List<RulesFile.Named> written) {
            written.forEach(named -> byMeasure.put(Measure.of(named.id()), named));
        }

        String name(Measure measure) {
            return of(measure).name();
        }

        String unit(Measure measure) {
            return of(measure).unit();
        }

        private RulesFile.Named of(Measure measure) {
            RulesFile.Named named = byMeasure.get(measure);
            if (named == null) {
                throw new IllegalStateException("the rules do not name " + measure);
            }
            return named;
        }
    }

    private record Counting(
            HoldingCategory category,
            @Nullable Set<WeaponRole> roles,
            @Nullable Integer rangeKmBelow,
            Measure measure) {
        static Counting from(RulesFile.Counting written) {
            return new Counting(
                    named(HoldingCategory.values(), written.category()),
                    written.roles() == null ? null : Rules.roles(written.roles()),
                    written.rangeKmBelow(),
                    Measure.of(written.measure()));
        }

        boolean fits(HoldingCategory other, @Nullable WeaponRole role, @Nullable Integer rangeKm) {
            return category == other
                    && (roles == null || (role != null && roles.contains(role)))
                    && (rangeKmBelow == null || (rangeKm != null && rangeKm < rangeKmBelow));
        }
    }
}
