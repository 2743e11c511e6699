package org.detente.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.detente.query.Body;
import org.detente.query.Faults;
import org.detente.query.Members;
import org.detente.query.Problem;
import org.detente.query.ProblemException;

/** Reads webhooks as their authors write them; names all that is wrong, and repeats no secret. */
@ApplicationScoped
class WebhookReader {
    static final int NAME_LENGTH_MAX = 200;
    static final int RULES_MAX = 100;
    private static final Set<String> MEMBERS = Set.of("name", "url", "secret", "rules");

    private final WebhooksConfig config;

    WebhookReader(WebhooksConfig config) {
        this.config = config;
    }

    /** A webhook to keep. */
    Webhook.Draft anew(byte[] bytes) {
        Faults faults = new Faults();
        Body body = Body.read(bytes, faults);
        if (isAbsent(body, "secret")) {
            faults.add("/secret", "required", "is missing; it signs what is sent");
        }
        return read(body, faults);
    }

    /** A webhook as it is to be; without a secret the present one goes on. */
    Webhook.Draft changed(byte[] bytes) {
        Faults faults = new Faults();
        return read(Body.read(bytes, faults), faults);
    }

    private Webhook.Draft read(Body body, Faults faults) {
        Members members = new Members(body.members(), faults);
        members.rejectOthersThan(MEMBERS);
        if (isAbsent(body, "url")) {
            faults.add("/url", "required", "is missing; write the address to call");
        }
        String url = members.text("url", text -> Optional.of(Target.of(text, config).text()));
        String name = members.text("name", text -> Members.line(text, NAME_LENGTH_MAX));
        String secret = members.text("secret", text -> Optional.of(Secret.of(text).text()));
        Optional<List<UUID>> rules = members.list("rules", RULES_MAX, WebhookReader::rule);
        if (!faults.all().isEmpty()) {
            throw new ProblemException(
                    new Problem(
                            "invalid-webhook",
                            "Invalid webhook",
                            400,
                            "The webhook was not taken; errors names all that is wrong with it.",
                            faults.all()));
        }
        return new Webhook.Draft(
                name == null ? "" : name,
                url == null ? "" : url,
                Optional.ofNullable(secret),
                rules);
    }

    private static boolean isAbsent(Body body, String member) {
        return body.members().get(member) == null || body.members().get(member).isNull();
    }

    private static Optional<UUID> rule(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "is no id of a rule; copy it from GET /api/v1/alert-rules", malformed);
        }
    }
}
