package org.detente.event.codec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.detente.event.Describe;
import org.detente.event.amendment.Amendment;
import org.detente.event.amendment.AmendmentKind;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;
import org.jspecify.annotations.Nullable;

/**
 * Reads amendments from JSON and writes their canonical form: one object with {@code kind} and the
 * members of the record of its kind.
 */
public final class AmendmentCodec {
    private static final String KIND = KindType.KIND;
    private static final String EVENT = "event";
    private static final String SUPERSEDES = "supersedes";
    private static final ScalarTypes.Word<AmendmentKind> KINDS =
            ScalarTypes.Word.of(List.of(AmendmentKind.values()));
    private static final Map<AmendmentKind, RecordType<? extends Record>> TYPES = types();

    private AmendmentCodec() {}

    private static Map<AmendmentKind, RecordType<? extends Record>> types() {
        Map<AmendmentKind, RecordType<? extends Record>> types = new EnumMap<>(AmendmentKind.class);
        for (AmendmentKind kind : AmendmentKind.values()) {
            types.put(kind, RecordType.of(recordOf(kind)));
        }
        return types;
    }

    static Class<? extends Record> recordOf(AmendmentKind kind) {
        return switch (kind) {
            case CORRECTION -> Correction.class;
            case RETRACTION -> Retraction.class;
            case REINSTATEMENT -> Reinstatement.class;
            case LINK -> Link.class;
        };
    }

    /**
     * The kind of amendment that the JSON says it is; empty for an event and for no JSON at all.
     */
    public static Optional<AmendmentKind> kindOf(byte[] json) {
        return JsonTree.read(json, Faults.ofRecord()) instanceof Map<?, ?> object
                        && object.get(KIND) instanceof String word
                ? KINDS.find(word)
                : Optional.empty();
    }

    /** Reads and fully validates an amendment in its whole form; every fault is named. */
    public static ParsedAmendment parse(byte[] json) {
        Faults faults = Faults.ofSubmission();
        return parsed(read(JsonTree.read(json, faults), faults), faults);
    }

    /**
     * Reads what a request says of an amendment: its members without {@code kind}, {@code event}
     * and {@code supersedes}, which its address and its precondition tell.
     */
    public static ParsedAmendment parse(
            byte[] json, AmendmentKind kind, EventId event, Collection<EventId> supersedes) {
        Faults faults = Faults.ofSubmission();
        Object tree = JsonTree.read(json, faults);
        if (!(tree instanceof Map<?, ?> said)) {
            return parsed(read(tree, faults), faults);
        }
        Set<String> free = new HashSet<>(typeOf(kind).names());
        free.removeAll(Set.of(EVENT, SUPERSEDES));
        RecordType.rejectUnknown(said, free, faults);
        Map<Object, Object> whole = new TreeMap<>();
        said.forEach((name, value) -> {
            if (free.contains(name)) {
                whole.put(name, value);
            }
        });
        whole.put(EVENT, event.value());
        whole.put(SUPERSEDES, supersedes.stream().map(EventId::value).sorted().toList());
        return parsed(read(whole, kind, faults), faults);
    }

    private static ParsedAmendment parsed(@Nullable Amendment amendment, Faults faults) {
        if (amendment == null) {
            return new ParsedAmendment.Invalid(faults.all());
        }
        byte[] canonical = canonical(amendment);
        Amendment inOrder = faults.disorderNoted() ? decode(canonical) : amendment;
        return new ParsedAmendment.Valid(inOrder, canonical, ContentId.of(canonical));
    }

    /**
     * Reads an amendment that the log holds.
     *
     * @throws MalformedEventException when the bytes are none
     */
    public static Amendment decode(byte[] json) {
        Faults faults = Faults.ofRecord();
        Amendment amendment = read(JsonTree.read(json, faults), faults);
        if (amendment == null) {
            throw new MalformedEventException(faults.all());
        }
        return faults.disorderNoted() ? decode(canonical(amendment)) : amendment;
    }

    private static @Nullable Amendment read(@Nullable Object tree, Faults faults) {
        if (tree == null) {
            return null;
        }
        if (!(tree instanceof Map<?, ?> object)) {
            faults.add("type", "is " + ScalarTypes.nameOf(tree) + "; write one JSON object");
            return null;
        }
        AmendmentKind kind = kind(object, faults);
        if (kind == null) {
            return null;
        }
        Set<String> known = new HashSet<>(typeOf(kind).names());
        known.add(KIND);
        RecordType.rejectUnknown(object, known, faults);
        return read(object, kind, faults);
    }

    private static @Nullable AmendmentKind kind(Map<?, ?> object, Faults faults) {
        faults.enter(KIND);
        Object node = object.get(KIND);
        AmendmentKind kind = null;
        if (node == null) {
            faults.add("required", "is missing; write one of " + KINDS.list());
        } else {
            kind = KINDS.read(node, faults);
        }
        faults.leave();
        return kind;
    }

    private static @Nullable Amendment read(Map<?, ?> object, AmendmentKind kind, Faults faults) {
        Amendment amendment = (Amendment) typeOf(kind).readKnown(object, faults);
        if (faults.areOfSubmission()
                && amendment instanceof Link link
                && link.other().equals(link.event())) {
            faults.add("/other", "contradiction", "is the event itself; name another one");
        }
        return faults.none() ? amendment : null;
    }

    /** The canonical JSON (RFC 8785) of the amendment, from which its id is made. */
    public static byte[] canonical(Amendment amendment) {
        return CanonicalJson.bytes(write(amendment));
    }

    @SuppressWarnings("unchecked")
    private static TreeMap<String, Object> write(Amendment amendment) {
        TreeMap<String, Object> object = new TreeMap<>();
        object.put(KIND, amendment.kind().wireName());
        ((RecordType<Record>) typeOf(amendment.kind())).writeInto((Record) amendment, object);
        return object;
    }

    private static RecordType<? extends Record> typeOf(AmendmentKind kind) {
        RecordType<? extends Record> type = TYPES.get(kind);
        if (type == null) {
            throw new IllegalStateException("no record for " + kind);
        }
        return type;
    }

    /** The JSON Schema (2020-12) of one kind of amendment, as published. */
    public static ObjectNode schema(AmendmentKind kind) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", KindType.DIALECT);
        schema.put("$id", KindType.schemaId(kind.wireName()));
        schema.put("title", kind.wireName());
        Describe describe = recordOf(kind).getAnnotation(Describe.class);
        schema.put("description", describe == null ? kind.wireName() : describe.value());
        schema.put("type", "object");
        schema.putObject("properties").putObject(KIND).put("const", kind.wireName());
        schema.putArray("required").add(KIND);
        typeOf(kind).describe(schema);
        schema.put("additionalProperties", false);
        return schema;
    }
}
