package org.detente.dossier;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.detente.chapter.Table;
import org.detente.query.CsvMetadata;
import org.detente.query.Representations;
import org.detente.query.Vantage;

/**
 * Writes tables without what the log stamps on an entry (when, by whom, where), so that equal
 * events make equal bytes wherever they were logged. {@code log.csv} alone has the stamps.
 */
@ApplicationScoped
class PlainFiles {
    private static final Set<String> STAMPS = Set.of("recorded", "recordedBy", "position");

    private final Representations representations;
    private final ObjectWriter json;

    PlainFiles(ObjectMapper mapper) {
        ObjectMapper plain = mapper.copy().setAnnotationIntrospector(new WithoutStamps());
        this.representations = new Representations(plain);
        this.json =
                plain.writer()
                        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                        .with(SerializationFeature.INDENT_OUTPUT);
    }

    /** Leaves stamps out, whatever record they are a member of. */
    private static final class WithoutStamps extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return STAMPS.contains(member.getName()) || super.hasIgnoreMarker(member);
        }
    }

    <T> void csv(Table<T> table, OutputStream output) throws IOException, SQLException {
        table.rows().read(representations.csv(table.shape(), output));
    }

    byte[] csvMetadata(Table<?> table, Vantage vantage) {
        SequencedMap<String, String> madeFrom = new LinkedHashMap<>();
        madeFrom.put("versions", table.versions());
        madeFrom.put("on", vantage.on().toString());
        madeFrom.put("knownOn", vantage.knownOn() == null ? "all" : vantage.knownOn().toString());
        madeFrom.put("asOf", vantage.asOf() == null ? "now" : vantage.asOf().toString());
        return representations.csvMetadata(
                table.shape().type(),
                new CsvMetadata.Subject(table.name() + ".csv", table.title(), madeFrom));
    }

    <T> void json(Table<T> table, OutputStream output) throws IOException, SQLException {
        if (table.document().isPresent()) {
            json.writeValue(output, table.document().get().read());
            output.write('\n');
            return;
        }
        write("{\"items\":[", output);
        String[] separator = {"\n"};
        table.rows()
                .read(item -> {
                    write(separator[0], output);
                    json.writeValue(output, table.told().apply(item));
                    separator[0] = ",\n";
                });
        write("\n]}\n", output);
    }

    void json(Object value, OutputStream output) throws IOException {
        json.writeValue(output, value);
        output.write('\n');
    }

    static void write(String text, OutputStream output) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
