package org.detente.intake.imports;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/** How an answer tells about rows. */
enum Form {
    /** One JSON object that lists the first of them. */
    WHOLE(MediaType.APPLICATION_JSON_TYPE),
    /** Each in a line of its own. */
    LINES(MediaType.valueOf(Form.NDJSON));

    static final String NDJSON = "application/x-ndjson";
    private static final List<Variant> CHOICE =
            Variant.mediaTypes(WHOLE.mediaType, LINES.mediaType).build();

    private final MediaType mediaType;

    Form(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** The one that the client prefers. */
    static Form of(Request request) {
        Variant chosen = request.selectVariant(CHOICE);
        return chosen != null && LINES.mediaType.isCompatible(chosen.getMediaType())
                ? LINES
                : WHOLE;
    }
}
