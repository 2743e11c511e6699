package org.detente.intake.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A JSON Schema (2020-12) as an OpenAPI 3.1 schema. Knows the keywords that the event model uses;
 * another one breaks the build rather than getting lost.
 */
final class SchemaFromJson {
    private SchemaFromJson() {}

    static Schema of(JsonNode json) {
        Schema schema = OASFactory.createSchema();
        for (Map.Entry<String, JsonNode> keyword : json.properties()) {
            apply(keyword.getKey(), keyword.getValue(), schema);
        }
        return schema;
    }

    private static void apply(String keyword, JsonNode value, Schema schema) {
        switch (keyword) {
            case "$schema", "$id" -> {
                // of the document, not of the component
            }
            case "title" -> schema.setTitle(value.textValue());
            case "description" -> schema.setDescription(value.textValue());
            case "type" -> schema.addType(typeOf(value.textValue()));
            case "const" -> schema.setConstValue(valueOf(value));
            case "enum" -> value.forEach(word -> schema.addEnumeration(word.textValue()));
            case "default" -> schema.setDefaultValue(valueOf(value));
            case "examples" -> value.forEach(example -> schema.addExample(valueOf(example)));
            case "pattern" -> schema.setPattern(value.textValue());
            case "minLength" -> schema.setMinLength(value.intValue());
            case "maxLength" -> schema.setMaxLength(value.intValue());
            case "minimum" -> schema.setMinimum(BigDecimal.valueOf(value.longValue()));
            case "maximum" -> schema.setMaximum(BigDecimal.valueOf(value.longValue()));
            case "minItems" -> schema.setMinItems(value.intValue());
            case "maxItems" -> schema.setMaxItems(value.intValue());
            case "uniqueItems" -> schema.setUniqueItems(value.booleanValue());
            case "items" -> schema.setItems(of(value));
            case "required" -> value.forEach(name -> schema.addRequired(name.textValue()));
            case "additionalProperties" ->
                    schema.setAdditionalPropertiesBoolean(value.booleanValue());
            case "properties" ->
                    value.properties()
                            .forEach(property ->
                                    schema.addProperty(property.getKey(), of(property.getValue())));
            default ->
                    throw new IllegalArgumentException(
                            "keyword " + keyword + " of the event model's schemas is not known");
        }
    }

    private static Schema.SchemaType typeOf(String name) {
        return Schema.SchemaType.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Object valueOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> value.textValue();
            case NUMBER -> value.longValue();
            case BOOLEAN -> value.booleanValue();
            case ARRAY -> value.valueStream().map(SchemaFromJson::valueOf).toList();
            case BINARY, MISSING, NULL, OBJECT, POJO ->
                    throw new IllegalArgumentException(value + " is no default or example");
        };
    }
}
