package org.detente.dossier;

import org.detente.event.RelationshipId;
import org.detente.query.Vantage;

/** What a dossier says to whoever opens it without knowing Détente. */
final class Readme {
    private static final String TEXT =
            """
            Dossier of the relationship %s
            ==============================

            Told for %s%s%s.

            events.ndjson   Every entry of the log that bears on the relationship, one JSON object on
                            each line: events as first logged, and later corrections, retractions,
                            reinstatements and links. The order is one in which a log takes them. Send
                            the file as it is to POST /api/v1/events/batch of another Détente, and all
                            numbers below come out again. Sending it twice changes nothing. It holds what
                            was logged about any day, whatever day the tables are told for.
            log.csv         When, by whom and at which place of its log each entry was recorded. This is
                            the only file besides the manifest that another log makes differently.
            data/           What was made of the events, each table as CSV and as JSON. The JSON says
                            more where a table has too few columns for it. Beside each CSV stands
                            a description of its columns (CSV on the Web, W3C).
            manifest.json   Checksum (SHA-256), title and versions of each file; the position of the log;
                            events that are withheld because their source is hidden. contentChecksum is
                            made of all files but log.csv and the manifest: two dossiers with the same
                            one say the same.

            In CSV, text that begins with = + - @, a tab, a carriage return or an apostrophe has one
            more apostrophe before it; take it away when you read a cell. Numbers are not changed.

            Nothing here is a judgement of who is right. Disputed places have neutral ids and the names
            of every claimant; every event names its source and how reliable it is held to be.
            """;

    private Readme() {}

    static String of(RelationshipId relationship, Vantage vantage) {
        return TEXT.formatted(
                relationship,
                vantage.on(),
                vantage.knownOn() == null ? "" : ", with what was public by " + vantage.knownOn(),
                vantage.asOf() == null ? "" : ", as the log stood at " + vantage.asOf());
    }
}
