package org.detente.intake.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detente.event.Kind;
import org.detente.event.WireNamed;
import org.detente.event.amendment.AmendmentKind;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.EventCodec;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Adds the schemas of events and amendments, one per kind, from the same definitions that validate
 * them. Runs when the service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KindSchemas implements OASFilter {
    private static final String NEW_EVENT = "NewEvent";
    private static final String CONTENT = "content";
    private static final List<String> SAID_ELSEWHERE = List.of("kind", "event", "supersedes");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Discriminator discriminator = OASFactory.createDiscriminator().propertyName("kind");
        Schema any =
                OASFactory.createSchema()
                        .description("An event to be logged, of one of the kinds.")
                        .discriminator(discriminator);
        for (Kind kind : Kind.values()) {
            String name = nameOf(kind);
            String reference = "#/components/schemas/" + name;
            any.addOneOf(OASFactory.createSchema().ref(reference));
            discriminator.addMapping(kind.wireName(), reference);
            document.getComponents().addSchema(name, SchemaFromJson.of(EventCodec.schema(kind)));
        }
        document.getComponents().addSchema(NEW_EVENT, any);
        for (AmendmentKind kind : AmendmentKind.values()) {
            document.getComponents().addSchema(nameOf(kind), requestOf(kind));
        }
    }

    /** An amendment without what its address and its precondition say. */
    private static Schema requestOf(AmendmentKind kind) {
        ObjectNode whole = AmendmentCodec.schema(kind);
        ObjectNode properties = (ObjectNode) whole.get("properties");
        properties.remove(SAID_ELSEWHERE);
        for (Iterator<JsonNode> names = whole.get("required").elements(); names.hasNext(); ) {
            if (SAID_ELSEWHERE.contains(names.next().textValue())) {
                names.remove();
            }
        }
        boolean hasContent = properties.remove(CONTENT) != null;
        Schema schema = SchemaFromJson.of(whole);
        return hasContent
                ? schema.addProperty(
                        CONTENT, OASFactory.createSchema().ref("#/components/schemas/" + NEW_EVENT))
                : schema;
    }

    private static String nameOf(WireNamed kind) {
        return Arrays.stream(kind.wireName().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "New", ""));
    }
}
