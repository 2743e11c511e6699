package org.detente.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message to a webhook, and what became of it. */
@Schema(name = "WebhookDelivery", description = "A message to a webhook, and what became of it")
@JsonInclude(JsonInclude.Include.ALWAYS)
record Delivery(
        @Schema(
                        description = "The header webhook-id of every attempt",
                        examples = "4d2e8f0a-6a54-8d0f-9a51-7f2b0c3d4e5f")
                UUID id,
        @Schema(description = "The alert that it tells of; null for a test", nullable = true)
                @Nullable UUID alert,
        @Schema(
                        description =
                                "pending: not yet delivered, and to be tried; delivered: answered with 2xx;"
                                        + " failed: given up",
                        examples = "delivered",
                        enumeration = {"pending", "delivered", "failed"})
                String status,
        @Schema(description = "When it was put among those to be sent (RFC 3339, UTC)")
                Instant created,
        @Schema(description = "When it is tried next; null when it is no more", nullable = true)
                @Nullable Instant nextAttempt,
        @Schema(description = "The attempts, the first one first") List<Attempt> attempts) {
    /** An attempt. */
    @Schema(name = "WebhookAttempt", description = "An attempt to deliver a message")
    record Attempt(
            @Schema(description = "Its number", examples = "1") int number,
            @Schema(description = "When it began (RFC 3339, UTC)") Instant began,
            @Schema(description = "How long it took", examples = "42") int milliseconds,
            @Schema(
                            description =
                                    "answered: with an HTTP status; refused: the address may not be called;"
                                            + " unreachable: no answer, or not in time",
                            examples = "answered",
                            enumeration = {"answered", "refused", "unreachable"})
                    String outcome,
            @Schema(description = "The HTTP status", nullable = true, examples = "200")
                    @Nullable Integer status,
            @Schema(
                            description = "Beginning of the answer, or the reason for none",
                            examples = "ok")
                    String detail) {
        private static final int OK_FIRST = 200;
        private static final int OK_LAST = 299;

        /** Whether the receiver took the message. */
        boolean arrived() {
            return status != null && status >= OK_FIRST && status <= OK_LAST;
        }
    }
}
