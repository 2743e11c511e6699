package org.detente.version;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A set of its own: other tests empty the tables of theirs by hand, so it agrees with no rebuild.
 */
public final class OwnSet implements QuarkusTestProfile {
    static final String NAME = "rebuilt";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("detente.projection.set", NAME, "detente.projection.schema", "rebuilt_1");
    }
}
