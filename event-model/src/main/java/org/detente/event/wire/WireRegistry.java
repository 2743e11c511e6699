package org.detente.event.wire;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.event.Kind;
import org.detente.event.amendment.AmendmentKind;

/**
 * The one place where the log's type names ({@code ce_type}) are given. A name, once used, keeps
 * its meaning for ever; a changed format gets a new version and an upcaster.
 */
public final class WireRegistry {
    private static final String PREFIX = "detente.";
    private static final String VERSION = ".v1";
    private static final Map<String, Kind> KIND_BY_TYPE =
            Stream.of(Kind.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    WireRegistry::typeOf, Function.identity()));

    private static final Map<String, AmendmentKind> AMENDMENT_BY_TYPE =
            Stream.of(AmendmentKind.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    WireRegistry::typeOf, Function.identity()));

    private WireRegistry() {}

    /**
     * The type name under which events of the kind are recorded, such as {@code detente.summit.v1}.
     */
    public static String typeOf(Kind kind) {
        return PREFIX + kind.wireName() + VERSION;
    }

    /**
     * The type name under which amendments of the kind are recorded, such as {@code
     * detente.correction.v1}.
     */
    public static String typeOf(AmendmentKind kind) {
        return PREFIX + kind.wireName() + VERSION;
    }

    /** The kind of amendment recorded under a type name; empty for events and unknown names. */
    public static Optional<AmendmentKind> amendmentKindOf(String type) {
        return Optional.ofNullable(AMENDMENT_BY_TYPE.get(type));
    }

    /** The kind recorded under a type name; empty for names this version does not know. */
    public static Optional<Kind> kindOf(String type) {
        return Optional.ofNullable(KIND_BY_TYPE.get(type));
    }
}
