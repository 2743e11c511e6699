package org.detente.projection;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.detente.projection.TestLog.Draft;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Visits that were corrected, retracted, merged and contested, for tests of how they are answered.
 */
final class AmendedVisits {
    static final Instant LOGGED = Instant.parse("2026-11-02T10:00:00Z");
    static final Instant AMENDED = Instant.parse("2026-11-03T10:00:00Z");
    static final Instant AMENDED_AGAIN = Instant.parse("2026-11-04T10:00:00Z");
    static final String NOBODY = "00000000-0000-8000-8000-000000000000";

    static final String VISIT = visit("Visit");
    static final String VISIT_RENAMED = visit("Visit, renamed");
    static final String RUMOUR = visit("Rumoured visit");
    static final String DOUBLE = visit("Visit, reported twice");
    static final String DISPUTED = visit("Disputed visit");
    static final String ONE_WAY = visit("Disputed one way");
    static final String OTHER_WAY = visit("Disputed the other way");

    static final String CORRECTION = correction(VISIT, VISIT_RENAMED, "Misspelt.");
    static final String RETRACTION = amendment("retraction", RUMOUR, "It did not take place.", "");
    static final String MERGER =
            amendment(
                    "link",
                    DOUBLE,
                    "The same visit.",
                    ",\"relation\":\"same-as\",\"other\":\"%s\"".formatted(id(VISIT)));
    static final String ONE_CLAIM = correction(DISPUTED, ONE_WAY, "One source.");
    static final String OTHER_CLAIM = correction(DISPUTED, OTHER_WAY, "Another source.");
    static final String CONTESTED_VERSION =
            Stream.of(id(ONE_CLAIM), id(OTHER_CLAIM)).sorted().reduce((a, b) -> a + "+" + b).get();

    private AmendedVisits() {}

    private static String visit(String title) {
        return """
        {"kind":"summit","stage":"held","level":"leaders","host":"JPN","places":["of-amended-events"],
         "occurred":"2016-12-15","title":"%s",
         "participants":[{"actor":"RUS","role":"initiator"},{"actor":"JPN","role":"host"}],
         "sources":[{"citation":"test","reliability":"B","credibility":2}]}
        """
                .formatted(title);
    }

    static String id(String json) {
        return TestLog.idOf(json).toString();
    }

    private static String correction(String event, String content, String reason) {
        return amendment("correction", event, reason, ",\"content\":" + content);
    }

    private static String amendment(String kind, String event, String reason, String more) {
        return "{\"kind\":\"%s\",\"event\":\"%s\",\"supersedes\":[\"%s\"],\"reason\":\"%s\"%s}"
                .formatted(kind, id(event), id(event), reason, more);
    }

    /**
     * Appends them, which changes nothing where they are known; the position that contains them.
     */
    static String append() {
        String servers =
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (TestLog log = new TestLog(servers)) {
            return log.append(drafts());
        }
    }

    private static List<Draft> drafts() {
        return List.of(
                new Draft(LOGGED, VISIT),
                new Draft(LOGGED, RUMOUR),
                new Draft(LOGGED, DOUBLE),
                new Draft(LOGGED, DISPUTED),
                new Draft(AMENDED, CORRECTION),
                new Draft(AMENDED, RETRACTION),
                new Draft(AMENDED, MERGER),
                new Draft(AMENDED, ONE_CLAIM),
                new Draft(AMENDED_AGAIN, OTHER_CLAIM));
    }
}
