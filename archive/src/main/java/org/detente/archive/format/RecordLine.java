package org.detente.archive.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as one line of JSON, its members always in this order:
 *
 * {@snippet lang = json :
 * {"partition":3,"offset":17,"appendedMillis":1795470000000,"key":"5f0c…","headers":[["ce_id","5f0c…"]],"value":"{\"kind\":…}"}
 * }
 *
 * Bytes that are UTF-8 are a string, others are {@code {"base64":"…"}}, absent ones are null: what
 * is read is byte for byte what was written.
 */
public final class RecordLine {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String BASE64 = "base64";

    private RecordLine() {}

    /** Writes the line and its end. */
    public static void write(LogRecord record, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            json.writeStartObject();
            json.writeNumberField("partition", record.partition());
            json.writeNumberField("offset", record.offset());
            json.writeNumberField("appendedMillis", record.appendedMillis());
            json.writeFieldName("key");
            writeBytes(json, record.key());
            json.writeArrayFieldStart("headers");
            for (Header header : record.headers()) {
                json.writeStartArray();
                json.writeString(header.name());
                writeBytes(json, header.value());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeFieldName("value");
            writeBytes(json, record.value());
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeBytes(JsonGenerator json, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            json.writeNull();
            return;
        }
        try {
            // a decoder made here reports what is no UTF-8, where new String() would replace it
            json.writeString(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            json.writeStartObject();
            json.writeBinaryField(BASE64, bytes);
            json.writeEndObject();
        }
    }

    /**
     * @param line without its end
     * @throws DamagedException when it is no such line
     */
    public static LogRecord read(byte[] line) {
        try (JsonParser json = JSON.createParser(new ByteArrayInputStream(line))) {
            expect(json, JsonToken.START_OBJECT);
            name(json, "partition");
            int partition = (int) number(json);
            name(json, "offset");
            long offset = number(json);
            name(json, "appendedMillis");
            long appended = number(json);
            name(json, "key");
            byte[] key = bytes(json);
            List<Header> headers = headers(json);
            name(json, "value");
            byte[] value = bytes(json);
            expect(json, JsonToken.END_OBJECT);
            if (json.nextToken() != null) {
                throw new DamagedException("more than one record stands in it");
            }
            return new LogRecord(partition, offset, appended, key, headers, value);
        } catch (IOException | IllegalArgumentException damage) {
            throw new DamagedException("it is no record's line", damage);
        }
    }

    private static List<Header> headers(JsonParser json) throws IOException {
        name(json, "headers");
        expect(json, JsonToken.START_ARRAY);
        List<Header> headers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw new DamagedException("a header is no pair");
            }
            expect(json, JsonToken.VALUE_STRING);
            headers.add(new Header(json.getText(), bytes(json)));
            expect(json, JsonToken.END_ARRAY);
        }
        return headers;
    }

    private static byte @Nullable [] bytes(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == JsonToken.VALUE_STRING) {
            return json.getText().getBytes(StandardCharsets.UTF_8);
        }
        if (token != JsonToken.START_OBJECT) {
            throw new DamagedException("bytes are neither text nor base64");
        }
        name(json, BASE64);
        expect(json, JsonToken.VALUE_STRING);
        byte[] bytes = json.getBinaryValue();
        expect(json, JsonToken.END_OBJECT);
        return bytes;
    }

    private static long number(JsonParser json) throws IOException {
        expect(json, JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    private static void name(JsonParser json, String wanted) throws IOException {
        expect(json, JsonToken.FIELD_NAME);
        if (!wanted.equals(json.currentName())) {
            throw new DamagedException("'%s' is missing".formatted(wanted));
        }
    }

    private static void expect(JsonParser json, JsonToken wanted) throws IOException {
        JsonToken found = json.nextToken();
        if (found != wanted) {
            throw new DamagedException("%s stands where %s belongs".formatted(found, wanted));
        }
    }
}
