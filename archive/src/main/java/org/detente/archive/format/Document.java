package org.detente.archive.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;

/** The small JSON files of an archive: one line, members in the order of the record's. */
final class Document {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Document() {}

    static byte[] write(Object document) {
        try {
            byte[] json = JSON.writeValueAsBytes(document);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @throws DamagedException when the bytes are not exactly what {@link #write} makes: then even
     *     a changed blank is noticed
     */
    static <T> T read(byte[] bytes, Class<T> type) {
        T document;
        try {
            document = JSON.readValue(bytes, type);
        } catch (IOException | RuntimeException damage) {
            throw new DamagedException("it cannot be read", damage);
        }
        if (document == null || !Arrays.equals(write(document), bytes)) {
            throw new DamagedException("it is not as it was written");
        }
        return document;
    }
}
