package org.detente.query;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every read may be asked besides its own parameters. */
public final class ReadContext {
    @Context
    @SuppressWarnings("NullAway.Init")
    UriInfo uri;

    @HeaderParam("If-None-Match")
    @Parameter(description = "ETag of an earlier answer; 304 if nothing has changed since")
    @Nullable String ifNoneMatch;

    @HeaderParam("Min-Position")
    @Parameter(description = "Log-Position of a write that the answer must contain")
    @Nullable String minPosition;

    @HeaderParam("Prefer")
    @Parameter(
            description = "wait=<seconds>: how long to wait for Min-Position (RFC 7240)",
            example = "wait=5")
    @Nullable String prefer;

    /** Links to the neighbouring pages (RFC 8288); empty if there are none. */
    Optional<String> links(Page.Info page) {
        List<String> links = new ArrayList<>();
        link(page.next(), "next").ifPresent(links::add);
        link(page.prev(), "prev").ifPresent(links::add);
        return links.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", links));
    }

    private Optional<String> link(@Nullable String cursor, String relation) {
        if (cursor == null) {
            return Optional.empty();
        }
        URI address = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return Optional.of(
                "<"
                        + address.getRawPath()
                        + "?"
                        + address.getRawQuery()
                        + ">; rel=\""
                        + relation
                        + "\"");
    }

    /** Link to what describes a table (RFC 8288, as CSV on the Web asks for it). */
    String description() {
        return "<"
                + inForm(Format.CSV_METADATA)
                + ">; rel=\"describedby\"; type=\""
                + Format.APPLICATION_CSVM
                + "\"";
    }

    /** Path and query of the same in another form. */
    String inForm(Format format) {
        URI address =
                uri.getRequestUriBuilder().replaceQueryParam("format", format.toString()).build();
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    /** What was asked, by parameter; several values with a space between. */
    SequencedMap<String, String> parameters() {
        SequencedMap<String, String> asked = new TreeMap<>();
        uri.getQueryParameters()
                .forEach((name, values) -> asked.put(name, String.join(" ", values)));
        return asked;
    }

    String path() {
        return uri.getRequestUri().getPath();
    }

    /** Path and query, as asked. */
    String address() {
        return uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery();
    }
}
