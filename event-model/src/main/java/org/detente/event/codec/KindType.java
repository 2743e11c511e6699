package org.detente.event.codec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.detente.event.Agreement;
import org.detente.event.CodedAct;
import org.detente.event.Common;
import org.detente.event.Deployment;
import org.detente.event.Describe;
import org.detente.event.Details;
import org.detente.event.DiplomaticEvent;
import org.detente.event.EconomicDeal;
import org.detente.event.Indicator;
import org.detente.event.JointActivity;
import org.detente.event.Kind;
import org.detente.event.Office;
import org.detente.event.Position;
import org.detente.event.Sanction;
import org.detente.event.Statement;
import org.detente.event.Summit;
import org.detente.event.Survey;
import org.jspecify.annotations.Nullable;

/** One kind as a flat JSON object: {@code kind}, the members of {@link Common}, and its own. */
final class KindType {
    static final String KIND = "kind";
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final RecordType<Common> COMMON = RecordType.of(Common.class);
    private static final Map<Kind, KindType> BY_KIND = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            BY_KIND.put(kind, new KindType(kind));
        }
    }

    private final Kind kind;
    private final RecordType<? extends Record> details;
    private final Set<String> names;

    private KindType(Kind kind) {
        this.kind = kind;
        this.details = RecordType.of(recordOf(kind));
        this.names = new HashSet<>(COMMON.names());
        names.addAll(details.names());
        names.add(KIND);
        if (names.size() != COMMON.names().size() + details.names().size() + 1) {
            throw new IllegalArgumentException(kind + " has a field of the common name");
        }
    }

    static Class<? extends Record> recordOf(Kind kind) {
        return switch (kind) {
            case SUMMIT -> Summit.class;
            case SANCTION -> Sanction.class;
            case DEPLOYMENT -> Deployment.class;
            case ECONOMIC_DEAL -> EconomicDeal.class;
            case JOINT_ACTIVITY -> JointActivity.class;
            case AGREEMENT -> Agreement.class;
            case POSITION -> Position.class;
            case STATEMENT -> Statement.class;
            case INDICATOR -> Indicator.class;
            case SURVEY -> Survey.class;
            case OFFICE -> Office.class;
            case CODED_ACT -> CodedAct.class;
        };
    }

    static String schemaId(String wireName) {
        return "urn:detente:schema:" + wireName + ":v1";
    }

    static KindType of(Kind kind) {
        KindType type = BY_KIND.get(kind);
        if (type == null) {
            throw new IllegalStateException("no record for " + kind);
        }
        return type;
    }

    static @Nullable Common readCommon(Map<?, ?> object, Faults faults) {
        return COMMON.readKnown(object, faults);
    }

    /** The members that belong to the kind alone; members that belong to nobody are faults. */
    @Nullable Details readDetails(Map<?, ?> object, Faults faults) {
        RecordType.rejectUnknown(object, names, faults);
        return (Details) details.readKnown(object, faults);
    }

    @SuppressWarnings("unchecked")
    TreeMap<String, Object> write(DiplomaticEvent event) {
        TreeMap<String, Object> object = new TreeMap<>();
        object.put(KIND, kind.wireName());
        COMMON.writeInto(event.common(), object);
        ((RecordType<Record>) details).writeInto((Record) event.details(), object);
        return object;
    }

    ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", DIALECT);
        schema.put("$id", schemaId(kind.wireName()));
        schema.put("title", kind.wireName());
        Describe describe = recordOf(kind).getAnnotation(Describe.class);
        schema.put("description", describe == null ? kind.wireName() : describe.value());
        schema.put("type", "object");
        schema.putObject("properties").putObject(KIND).put("const", kind.wireName());
        schema.putArray("required").add(KIND);
        COMMON.describe(schema);
        details.describe(schema);
        schema.put("additionalProperties", false);
        return schema;
    }
}
