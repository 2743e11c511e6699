package org.detente.query;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The columns that a type of rows has: one for each member, members of members with a dot. */
final class CsvColumns {
    private final ObjectMapper json;
    private final List<Column> columns = new ArrayList<>();

    private CsvColumns(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A column.
     *
     * @param path the members that lead to its cell
     * @param description as the API's document has it; empty if it has none
     */
    record Column(String name, List<String> path, JavaType type, String description) {
        JsonNode cell(JsonNode item) {
            JsonNode found = item;
            for (String member : path) {
                found = found.path(member);
            }
            return found;
        }
    }

    static List<Column> of(Class<?> type, ObjectMapper json) {
        CsvColumns found = new CsvColumns(json);
        found.collect(json.constructType(type), List.of());
        return List.copyOf(found.columns);
    }

    private void collect(JavaType type, List<String> path) {
        SerializationConfig config = json.getSerializationConfig();
        AnnotationIntrospector annotations = config.getAnnotationIntrospector();
        for (BeanPropertyDefinition property : config.introspect(type).findProperties()) {
            AnnotatedMember member = property.getAccessor();
            if (member == null) {
                continue;
            }
            List<String> inner = new ArrayList<>(path);
            if (annotations.findUnwrappingNameTransformer(member) == null) {
                inner.add(property.getName());
            }
            if (member.getType().getRawClass().isRecord()) {
                collect(member.getType(), inner);
            } else {
                columns.add(
                        new Column(
                                String.join(".", inner),
                                inner,
                                member.getType(),
                                description(member)));
            }
        }
    }

    private static String description(AnnotatedMember member) {
        Schema documented = member.getAnnotation(Schema.class);
        return documented == null ? "" : documented.description();
    }
}
