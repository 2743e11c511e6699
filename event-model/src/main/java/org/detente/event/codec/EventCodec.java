package org.detente.event.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.detente.event.Common;
import org.detente.event.Details;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads events from JSON and writes their canonical form. An event is one flat object: {@code
 * kind}, the members of {@link Common}, and those of the record of its kind.
 */
public final class EventCodec {
    private static final ScalarTypes.Word<Kind> KINDS = ScalarTypes.Word.of(List.of(Kind.values()));

    private EventCodec() {}

    /** Reads and fully validates one event; every fault is named, not only the first. */
    public static Parsed parse(byte[] json) {
        Faults faults = Faults.ofSubmission();
        DiplomaticEvent event = read(json, faults);
        if (event == null) {
            return new Parsed.Invalid(faults.all());
        }
        byte[] canonical = canonical(event);
        // the rules saw lists in their author's order, in which pointers count
        DiplomaticEvent inOrder = faults.disorderNoted() ? decode(canonical) : event;
        return new Parsed.Valid(inOrder, canonical, ContentId.of(canonical));
    }

    /**
     * Reads an event that the log holds. Its form is checked, its rules are not: they may have
     * changed since it was recorded.
     *
     * @throws MalformedEventException when the bytes are no event
     */
    public static DiplomaticEvent decode(byte[] json) {
        Faults faults = Faults.ofRecord();
        DiplomaticEvent event = read(json, faults);
        if (event == null) {
            throw new MalformedEventException(faults.all());
        }
        return faults.disorderNoted() ? decode(canonical(event)) : event;
    }

    /** The canonical JSON (RFC 8785) of the event, from which its id is made. */
    public static byte[] canonical(DiplomaticEvent event) {
        return CanonicalJson.bytes(KindType.of(event.kind()).write(event));
    }

    /** The JSON Schema (2020-12) of one kind, as published. */
    public static ObjectNode schema(Kind kind) {
        return KindType.of(kind).schema();
    }

    private static @Nullable DiplomaticEvent read(byte[] json, Faults faults) {
        Object tree = JsonTree.read(json, faults);
        return tree == null ? null : read(tree, faults);
    }

    /** The event in a tree, or null after adding at least one fault. */
    static @Nullable DiplomaticEvent read(Object tree, Faults faults) {
        if (!(tree instanceof Map<?, ?> object)) {
            faults.add("type", "is " + ScalarTypes.nameOf(tree) + "; write one JSON object");
            return null;
        }
        Kind kind = kind(object, faults);
        Common common = KindType.readCommon(object, faults);
        Details details = kind == null ? null : KindType.of(kind).readDetails(object, faults);
        if (faults.areOfSubmission() && common != null) {
            CommonRules.check(common, faults);
        }
        if (common == null || details == null) {
            return null;
        }
        DiplomaticEvent event = new DiplomaticEvent(common, details);
        if (faults.areOfSubmission()) {
            KindRules.check(event, faults);
        }
        return faults.none() ? event : null;
    }

    private static @Nullable Kind kind(Map<?, ?> object, Faults faults) {
        faults.enter(KindType.KIND);
        Object node = object.get(KindType.KIND);
        Kind kind = null;
        if (node == null) {
            faults.add("required", "is missing; write one of " + KINDS.list());
        } else {
            kind = KINDS.read(node, faults);
        }
        faults.leave();
        return kind;
    }
}
