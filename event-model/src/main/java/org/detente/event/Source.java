package org.detente.event;

import org.jspecify.annotations.Nullable;

/** Where a fact comes from, graded by the Admiralty code (NATO STANAG 2511). */
public record Source(
        @Describe("Citation, enough to find the publication") @MaxLength(500) String citation,
        @Describe("Place inside it: section, footnote, table, page") @MaxLength(200)
                @Nullable String locator,
        @Nullable WebAddress url,
        @Describe("Reliability of the source, A (completely reliable) to E (unreliable), F unknown")
                @Default("\"F\"")
                Reliability reliability,
        @Describe("Credibility of the information, 1 (confirmed) to 5 (improbable), 6 unknown")
                @Bounds(min = "1", max = "6")
                @Default("6")
                int credibility) {}
