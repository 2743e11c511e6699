package org.detente.feed;

import java.util.List;
import org.detente.query.Listing;
import org.detente.query.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the feed. */
@Schema(name = "ChangePage", description = "A page of the feed, and from where to go on")
record FeedPage(
        @Schema(description = "The entries of this page, in feed order") List<FeedEntry> items,
        @Schema(description = "Where the next page is; null when there is no more for now")
                Page.Info page,
        @Schema(
                        description =
                                "What has been read with this page: send it as after the next time, today"
                                        + " or next year. A Log-Position, so it may be sent as Min-Position"
                                        + " too.",
                        examples = "YWJjOzA6MTI7cm1fMi4w")
                String after,
        @Schema(
                        description =
                                "Whether the read models were rebuilt, or a parked record replayed, since"
                                        + " after was given out. Nothing new is left out then, but what was"
                                        + " fetched before may have changed at places already passed: fetch"
                                        + " again what you show.",
                        examples = "false")
                boolean reset)
        implements Listing<FeedEntry> {}
