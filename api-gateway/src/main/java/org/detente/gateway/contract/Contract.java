package org.detente.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.gateway.Service;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one OpenAPI document of the API, merged again only when a service's document has changed. */
@Singleton
class Contract {
    private static final Logger LOG = Logger.getLogger(Contract.class);

    // Strings stay quoted: unquoted, YAML readers take 2016-12-15 for a date and NO for a truth
    // value.
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .disable(YAMLGenerator.Feature.SPLIT_LINES)
                            .build());

    private final ServiceContracts services;
    private final ObjectMapper json;
    private final ObjectNode base;
    private volatile @Nullable Edition edition;

    /**
     * One state of the document.
     *
     * @param sources the services' documents that it was made from
     * @param document the merged document
     * @param json it as text
     * @param yaml it as text
     */
    record Edition(List<ObjectNode> sources, ObjectNode document, String json, String yaml) {}

    Contract(
            ServiceContracts services,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") Optional<String> version) {
        this.services = services;
        this.json = json;
        this.base = packedBase();
        version.ifPresent(known -> this.base.withObject("/info").put("version", known));
    }

    /** The document as of now. */
    Edition current() {
        List<ObjectNode> sources = Stream.of(Service.values()).map(services::documentOf).toList();
        Edition last = edition;
        if (last != null && last.sources().equals(sources)) {
            return last;
        }
        Edition next = edit(sources);
        edition = next;
        return next;
    }

    private Edition edit(List<ObjectNode> sources) {
        Service[] owners = Service.values();
        List<ServiceDocument> documents =
                Stream.iterate(0, i -> i < owners.length, i -> i + 1)
                        .map(i -> new ServiceDocument(owners[i], sources.get(i)))
                        .toList();
        OpenApiMerge.Merged merged = OpenApiMerge.merge(base, documents);
        merged.conflicts().forEach(conflict -> LOG.errorf("OpenAPI: %s", conflict));
        try {
            String text =
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(merged.document());
            return new Edition(
                    sources, merged.document(), text, YAML.writeValueAsString(merged.document()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON nodes can always be written", e);
        }
    }

    private static ObjectNode packedBase() {
        try (InputStream packed = Contract.class.getResourceAsStream("openapi-base.yaml")) {
            if (packed == null) {
                throw new IllegalStateException("openapi-base.yaml is not packed with the gateway");
            }
            return (ObjectNode) YAML.readTree(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
