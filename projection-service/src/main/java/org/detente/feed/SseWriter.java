package org.detente.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.detente.event.WireNamed;
import org.detente.watch.RaisedAlert;

/** Writes the lines of an event stream (WHATWG HTML, server-sent events). */
final class SseWriter {
    /** How long a client is to wait before it connects again. */
    private static final String BEGIN = "retry: 3000\n\n";

    private final OutputStream out;
    private final ObjectMapper json;

    SseWriter(OutputStream out, ObjectMapper json) {
        this.out = out;
        this.json = json;
    }

    void begin() throws IOException {
        write(BEGIN);
        flush();
    }

    void change(FeedPosition at, FeedEntry entry) throws IOException {
        event("change", at, Notice.of(entry));
    }

    /** Without an id: what the reader has seen of the log stays as it was. */
    void alert(RaisedAlert alert) throws IOException {
        write("event: alert\ndata: " + alert.body() + "\n\n");
    }

    void heartbeat(FeedPosition at) throws IOException {
        event("heartbeat", at, Map.of());
        flush();
    }

    void reset(FeedPosition at, WireNamed reason) throws IOException {
        event("reset", at, Map.of("reason", reason.wireName()));
        flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    /** JSON has no line breaks outside of its strings, and writes those inside as \n. */
    private void event(String name, FeedPosition at, Object data) throws IOException {
        write(
                String.join(
                        "\n",
                        "id: " + at.token(),
                        "event: " + name,
                        "data: " + json.writeValueAsString(data),
                        "",
                        ""));
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
