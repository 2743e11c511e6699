package org.detente.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a list. */
public record Page<T>(
        @Schema(description = "The items of this page") List<T> items,
        @Schema(description = "Where the neighbouring pages are") Info page)
        implements Listing<T> {
    /** Tokens of the neighbouring pages; null at the ends of the list. */
    @Schema(
            name = "PageInfo",
            description = "Tokens of the neighbouring pages; null at the ends of the list")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Info(
            @Schema(description = "Token of the next page; null on the last", nullable = true)
                    @Nullable String next,
            @Schema(description = "Token of the page before; null on the first", nullable = true)
                    @Nullable String prev,
            @Schema(description = "Items on a page", examples = "100") int limit) {}
}
