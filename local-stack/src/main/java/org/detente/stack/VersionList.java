package org.detente.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of the read models, as projection-service lists them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record VersionList(List<Version> versions) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One version; what is not known is null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Version(
            String schema,
            String state,
            long recordsDone,
            @Nullable Long recordsTotal,
            @Nullable Long recordsPerSecond,
            @Nullable Long etaSeconds,
            @Nullable String note) {

        /** How far it is, on one line. */
        String progress() {
            StringBuilder line = new StringBuilder();
            line.append("  %s  %s".formatted(schema, number(recordsDone)));
            if (recordsTotal != null) {
                line.append(" of ").append(number(recordsTotal));
            }
            line.append(" records");
            if (recordsPerSecond != null) {
                line.append(", %s/s".formatted(number(recordsPerSecond)));
            }
            if (recordsTotal != null && recordsDone >= recordsTotal) {
                line.append(", caught up, being compared");
            } else if (etaSeconds != null) {
                line.append(", %s s left".formatted(number(etaSeconds)));
            }
            return line.toString();
        }

        private static String number(long value) {
            return String.format(Locale.ROOT, "%,d", value);
        }
    }

    static VersionList read(String text) {
        try {
            return JSON.readValue(text, VersionList.class);
        } catch (JsonProcessingException e) {
            throw new StackException("The answer is no list of versions: " + text, e);
        }
    }

    Optional<Version> named(String schema) {
        return versions.stream().filter(each -> each.schema().equals(schema)).findFirst();
    }

    Optional<Version> in(String state) {
        return versions.stream().filter(each -> each.state().equals(state)).findFirst();
    }
}
