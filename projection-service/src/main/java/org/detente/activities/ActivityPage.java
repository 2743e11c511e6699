package org.detente.activities;

import java.util.List;
import org.detente.query.Listing;
import org.detente.query.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of activities. */
@Schema(name = "JointActivityPage", description = "A page of joint activities, by id")
record ActivityPage(
        @Schema(description = "The activities of this page") List<ActivityItem> items,
        @Schema(description = "Where the neighbouring pages are") Page.Info page,
        @Schema(description = "What the answer rests on besides the events") Basis basis)
        implements Listing<ActivityItem> {}
