package org.detente.intake.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detente.event.Kind;
import org.detente.event.codec.EventCodec;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Adds the schema of an event, one per kind, from the same definition that validates events. Runs
 * when the service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KindSchemas implements OASFilter {
    private static final String NEW_EVENT = "NewEvent";

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
    }

    private static String nameOf(Kind kind) {
        return Arrays.stream(kind.wireName().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "New", ""));
    }
}
