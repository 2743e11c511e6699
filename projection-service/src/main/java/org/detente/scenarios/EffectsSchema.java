package org.detente.scenarios;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes the effects in the API document: the read models' own schemas, by name, since this
 * package does not know their classes.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class EffectsSchema implements OASFilter {
    static final String NAME = "ScenarioEffects";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema effects =
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description(
                                "The effects by read model: one for each subject that the events touch, or"
                                        + " that was named");
        add(effects, "relationships", "RelationshipEffect", "Temperatures");
        add(effects, "territories", "TerritoryEffect", "Militarization");
        add(effects, "activities", "ActivityEffect", "Joint activities");
        add(effects, "sanctions", "SanctionEffect", "Sanctions, by who imposes on whom");
        effects.required(List.of("relationships", "territories", "activities", "sanctions"));
        document.getComponents().addSchema(NAME, effects);
    }

    private static void add(Schema effects, String member, String schema, String description) {
        effects.addProperty(
                member,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .description(description)
                        .items(OASFactory.createSchema().ref(schema)));
    }
}
