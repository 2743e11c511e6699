package org.detente.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.query.Representations.Items;
import org.jspecify.annotations.Nullable;

/**
 * Answers lists: a page in any form, or the whole as CSV or NDJSON. The whole is read page by page
 * in one snapshot and written as it is read, so its length costs no memory.
 */
@ApplicationScoped
class Lists {
    private final Representations representations;
    private final Exports exports;

    Lists(Representations representations, Exports exports) {
        this.representations = representations;
        this.exports = exports;
    }

    /** What is asked, and how it is read. */
    record Asked<T>(
            ReadContext context,
            PageRequest page,
            String versions,
            Shape<T> shape,
            PageRead<T> read) {
        String etag(Snapshot snapshot) {
            return Validators.etag(
                    context.address(),
                    snapshot.position().token(),
                    snapshot.schema(),
                    versions,
                    page.format().toString());
        }

        boolean isKnown(Snapshot snapshot) {
            return Validators.isKnown(context.ifNoneMatch, etag(snapshot));
        }

        /** Completes the head of an answer. */
        Response answer(
                Response.ResponseBuilder response, @Nullable Integer waited, Snapshot snapshot) {
            return answer(response, Optional.empty(), waited, snapshot);
        }

        /** All links in one field, which is what clients look at. */
        Response answer(
                Response.ResponseBuilder response,
                Optional<String> neighbours,
                @Nullable Integer waited,
                Snapshot snapshot) {
            Stream<String> description =
                    page.format() == Format.CSV ? Stream.of(context.description()) : Stream.empty();
            String links =
                    Stream.concat(neighbours.stream(), description)
                            .collect(Collectors.joining(", "));
            if (!links.isEmpty()) {
                response.header("Link", links);
            }
            return Reads.headers(response, waited, etag(snapshot), snapshot);
        }
    }

    <T> Response page(Asked<T> asked, @Nullable Integer waited, Snapshot snapshot)
            throws SQLException {
        if (asked.isKnown(snapshot)) {
            return asked.answer(Response.notModified(), waited, snapshot);
        }
        Listing<T> found = asked.read().from(snapshot, asked.page());
        Format format = asked.page().format();
        Object entity =
                switch (format) {
                    case JSON -> found;
                    case CSV, NDJSON -> bytes(asked, found);
                    case CSV_METADATA -> metadata(asked, snapshot);
                };
        return asked.answer(
                Response.ok(entity, format.contentType()),
                asked.context().links(found.page()),
                waited,
                snapshot);
    }

    <T> Response whole(Asked<T> asked, @Nullable Integer waited) {
        return exports.answer(
                snapshot -> {
                    if (asked.isKnown(snapshot)) {
                        return new Exports.Answer.Ready(Response.notModified());
                    }
                    Listing<T> first = asked.read().from(snapshot, PageRequest.part(null));
                    Response.ResponseBuilder head =
                            Response.ok().type(asked.page().format().contentType());
                    return first.page().next() == null
                            ? new Exports.Answer.Ready(head.entity(bytes(asked, first)))
                            : new Exports.Answer.Running(
                                    head, output -> write(asked, snapshot, first, output));
                },
                snapshot -> response -> asked.answer(response, waited, snapshot));
    }

    private <T> void write(Asked<T> asked, Snapshot snapshot, Listing<T> first, OutputStream output)
            throws IOException, SQLException {
        Items<T> items = items(asked, output);
        Listing<T> part = first;
        while (true) {
            for (T item : part.items()) {
                items.add(item);
            }
            if (part.page().next() == null) {
                return;
            }
            part = asked.read().from(snapshot, PageRequest.part(part.page().next()));
        }
    }

    private <T> byte[] bytes(Asked<T> asked, Listing<T> found) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            Items<T> items = items(asked, output);
            for (T item : found.items()) {
                items.add(item);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("an item that cannot be written", broken);
        }
        return output.toByteArray();
    }

    private <T> Items<T> items(Asked<T> asked, OutputStream output) throws IOException {
        return switch (asked.page().format()) {
            case CSV -> representations.csv(asked.shape(), output);
            case JSON, NDJSON, CSV_METADATA -> representations.ndjson(output);
        };
    }

    private <T> byte[] metadata(Asked<T> asked, Snapshot snapshot) {
        SequencedMap<String, String> madeFrom = new LinkedHashMap<>();
        madeFrom.put("logPosition", snapshot.position().token());
        madeFrom.put("versions", asked.versions());
        madeFrom.put("asOf", "now");
        madeFrom.putAll(asked.context().parameters());
        madeFrom.remove("format");
        return representations.csvMetadata(
                asked.shape().type(),
                new CsvMetadata.Subject(
                        asked.context().inForm(Format.CSV), asked.context().path(), madeFrom));
    }
}
