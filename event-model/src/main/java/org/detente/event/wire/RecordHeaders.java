package org.detente.event.wire;

/**
 * Names of a log record's headers: CloudEvents 1.0 binary mode for Kafka, and our own. Values are
 * UTF-8 text.
 */
public final class RecordHeaders {
    /** Content id of the event. */
    public static final String ID = "ce_id";

    /** Type name from {@link WireRegistry}. */
    public static final String TYPE = "ce_type";

    public static final String SOURCE = "ce_source";

    /** When the log took it: RFC 3339, UTC, milliseconds. Outside the content id. */
    public static final String RECORDED = "ce_time";

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String SUBJECT = "ce_subject";

    /** Who logged it. Outside the content id. */
    public static final String RECORDED_BY = "recorded-by";

    public static final String CONTENT_TYPE = "content-type";

    private RecordHeaders() {}
}
