package org.detente.alerts;

import java.util.List;
import org.detente.query.Listing;
import org.detente.query.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of alerts. */
@Schema(name = "AlertPage", description = "A page of alerts, and from where to go on")
record AlertPage(
        @Schema(description = "The alerts of this page, the one raised last first")
                List<Alert> items,
        @Schema(description = "Where the neighbouring pages are") Page.Info page,
        @Schema(
                        description =
                                "Stands for all alerts that had been raised: sent as after, it leaves out"
                                        + " these",
                        examples = "YWxlcnRzOzEy")
                String after)
        implements Listing<Alert> {}
