package org.detente.query;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.detente.event.WireNamed;

/** In which form a list is answered. */
public enum Format implements WireNamed {
    JSON(MediaType.APPLICATION_JSON),
    CSV(Format.TEXT_CSV),
    NDJSON(Format.APPLICATION_NDJSON),
    CSV_METADATA(Format.APPLICATION_CSVM);

    /** RFC 4180, with a header line. */
    public static final String TEXT_CSV = "text/csv";

    /** One JSON object on each line. */
    public static final String APPLICATION_NDJSON = "application/x-ndjson";

    /** What a CSV's columns mean and what it was made from: CSV on the Web. */
    public static final String APPLICATION_CSVM = "application/csvm+json";

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** With its charset where the type has none by definition. */
    String contentType() {
        return switch (this) {
            case JSON, CSV_METADATA -> mediaType;
            case CSV -> mediaType + "; charset=utf-8; header=present";
            case NDJSON -> mediaType + "; charset=utf-8";
        };
    }

    /** The form that a parameter names. */
    static Format of(String text) {
        return switch (text) {
            case "json" -> JSON;
            case "csv" -> CSV;
            case "ndjson" -> NDJSON;
            case "csv-metadata" -> CSV_METADATA;
            default ->
                    throw ProblemException.invalidParameter(
                            "format",
                            "is no form of a list; write json, csv, ndjson or csv-metadata.");
        };
    }

    /**
     * The first acceptable form in the order of preference of a request; JSON where any will do.
     */
    static Format accepted(List<MediaType> preferred) {
        for (MediaType wanted : preferred) {
            for (Format format : values()) {
                if (wanted.isCompatible(MediaType.valueOf(format.mediaType))) {
                    return format;
                }
            }
        }
        return JSON;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
