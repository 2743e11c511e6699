package org.detente.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes of webhooks in requests and answers. */
final class WebhookAnswers {
    private WebhookAnswers() {}

    /** A webhook that is kept; never with its secret. */
    @Schema(name = "Webhook", description = "An address that is told of alerts")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Whole(
            @Schema(description = "Its id", examples = Examples.ID) UUID id,
            @Schema(description = "Raised by each change", examples = "1") int version,
            @Schema(description = "Name", examples = "Desk for the Northern Territories")
                    String name,
            @Schema(
                            description = "The address that is called",
                            examples = "https://hooks.example.org/detente")
                    String url,
            @Schema(description = "The rules whose alerts are sent; null for all", nullable = true)
                    @Nullable List<UUID> rules,
            @Schema(description = "When this version was kept (RFC 3339, UTC)") Instant savedAt) {
        static Whole from(Webhook webhook) {
            return new Whole(
                    webhook.id(),
                    webhook.version(),
                    webhook.draft().name(),
                    webhook.draft().url(),
                    webhook.draft().rules().orElse(null),
                    webhook.savedAt());
        }
    }

    /** A webhook as its author writes it, for the documentation. */
    @Schema(name = "WebhookBody", description = "A webhook to keep")
    record Draft(
            @Schema(
                            description = "Name",
                            maxLength = WebhookReader.NAME_LENGTH_MAX,
                            examples = "Desk for the Northern Territories")
                    @Nullable String name,
            @Schema(
                            description =
                                    "Where to POST: https, and an address of the public Internet, unless the"
                                            + " configuration allows others. Checked again with each attempt.",
                            maxLength = 2000,
                            examples = "https://hooks.example.org/detente")
                    String url,
            @Schema(
                            description =
                                    "Signs what is sent (Standard Webhooks): whsec_ and the base64 of 24 to 64"
                                            + " random bytes. Never answered. If a change does not give it, the"
                                            + " present one goes on.",
                            writeOnly = true,
                            examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                    @Nullable String secret,
            @Schema(
                            description =
                                    "Ids of the rules whose alerts are sent; all if not given",
                            maxItems = WebhookReader.RULES_MAX)
                    @Nullable List<UUID> rules) {}
}
