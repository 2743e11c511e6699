package org.detente.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.detente.intake.request.EventBody;
import org.jspecify.annotations.Nullable;

/**
 * A table (RFC 4180) with a header: an export, whose column {@code event} has the whole event, or
 * one made by hand, whose columns are called like the fields of events.
 */
final class CsvFormat implements FileFormat {
    private static final CsvMapper CSV =
            CsvMapper.builder(
                            CsvFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(EventBody.SIZE_MAX_BYTES)
                                                    .build())
                                    .build())
                    .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                    .build();

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public RowSource open(InputStream content) throws IOException {
        return new Rows(
                CSV.readerFor(String[].class)
                        .readValues(new InputStreamReader(content, StandardCharsets.UTF_8)));
    }

    /** How the rows below a header are read. */
    interface Reading {
        SourceRow row(long number, List<String> cells);

        List<RowSource.Column> columns();
    }

    private static final class Rows implements RowSource {
        private final MappingIterator<String[]> rows;
        private long number;
        private boolean over;
        private @Nullable Reading reading;

        Rows(MappingIterator<String[]> rows) {
            this.rows = rows;
        }

        @Override
        public @Nullable SourceRow next() throws IOException {
            if (over) {
                return null;
            }
            SourceRow row = reading == null ? begin() : read(reading);
            over = row == null || row instanceof SourceRow.Damaged;
            return row;
        }

        @Override
        public List<Column> columns() {
            return reading == null ? List.of() : reading.columns();
        }

        private @Nullable SourceRow begin() throws IOException {
            Cells header = cells();
            return switch (header) {
                case null -> null;
                case Cells.Broken broken -> broken.damage();
                case Cells.Read cells ->
                        switch (Header.of(number, cells.texts())) {
                            case Header.Refused refused -> refused.damage();
                            case Header.Understood understood -> {
                                reading = understood.reading();
                                yield read(understood.reading());
                            }
                        };
            };
        }

        private @Nullable SourceRow read(Reading under) throws IOException {
            return switch (cells()) {
                case null -> null;
                case Cells.Broken broken -> broken.damage();
                case Cells.Read cells -> under.row(number, cells.texts());
            };
        }

        /** The next row that is not blank; blank ones are counted, as a spreadsheet does. */
        private @Nullable Cells cells() throws IOException {
            try {
                while (rows.hasNextValue()) {
                    number++;
                    List<String> texts = Arrays.asList(rows.nextValue());
                    if (!texts.stream().allMatch(String::isBlank)) {
                        return new Cells.Read(texts);
                    }
                }
                return null;
            } catch (RuntimeJsonMappingException wrapped) {
                return broken(wrapped);
            } catch (JsonProcessingException malformed) {
                return broken(malformed);
            }
        }

        private Cells broken(Exception failure) {
            number++;
            boolean overLimit =
                    failure instanceof StreamConstraintsException
                            || failure.getCause() instanceof StreamConstraintsException;
            return overLimit
                    ? new Cells.Broken(
                            new SourceRow.Damaged(
                                    number,
                                    "too-large",
                                    "has a cell of more than "
                                            + EventBody.SIZE_MAX_BYTES
                                            + " characters; perhaps a quote is not closed"))
                    : new Cells.Broken(
                            new SourceRow.Damaged(
                                    number,
                                    "quotes",
                                    "has a quote that is not closed or stands in the middle of a"
                                            + " cell; a cell with commas, quotes or line breaks is put"
                                            + " in quotes, and a quote in it is doubled"));
        }
    }

    /** A row as the CSV has it. */
    private sealed interface Cells {
        record Read(List<String> texts) implements Cells {}

        record Broken(SourceRow.Damaged damage) implements Cells {}
    }
}
