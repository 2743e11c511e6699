package org.detente.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the same list again and again, each time asking for no less than it has seen, and notes
 * whatever goes backwards.
 */
final class MonotonicReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient client;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Map<Integer, Long> offsets = Map.of();
    private String position = "";
    private int reads;

    MonotonicReader(URI address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    void read() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!position.isEmpty()) {
            request.header("Min-Position", position).header("Prefer", "wait=5");
        }
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            reads++;
            if (answer.statusCode() == 200) {
                judge(answer);
            } else {
                faults.add("answered " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException failed) {
            faults.add("not answered: " + failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge(HttpResponse<String> answer) throws IOException {
        position = answer.headers().firstValue("Log-Position").orElse("");
        Map<Integer, Long> now = offsets(position);
        offsets.forEach((partition, next) -> {
            if (now.getOrDefault(partition, 0L) < next) {
                faults.add("from %d:%d back to %s".formatted(partition, next, now));
            }
        });
        offsets = now;
        Set<String> ids = new HashSet<>();
        JSON.readTree(answer.body())
                .path("items")
                .forEach(item -> ids.add(item.path("id").textValue()));
        for (String id : seen) {
            if (!ids.contains(id)) {
                faults.add("seen before and gone: " + id);
            }
        }
        seen.addAll(ids);
    }

    /** What a token says; clients send it back unread, the test looks. */
    private static Map<Integer, Long> offsets(String token) {
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        Map<Integer, Long> offsets = new HashMap<>();
        for (String pair : text.substring(text.indexOf(';') + 1).split(",", -1)) {
            String[] parts = pair.split(":", -1);
            offsets.put(Integer.valueOf(parts[0]), Long.valueOf(parts[1]));
        }
        return offsets;
    }

    List<String> faults() {
        return faults;
    }

    Set<String> seen() {
        return seen;
    }

    int reads() {
        return reads;
    }
}
