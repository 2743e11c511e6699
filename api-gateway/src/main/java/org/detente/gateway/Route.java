package org.detente.gateway;

import java.util.List;

/**
 * One line of the routing table.
 *
 * @param method an HTTP method; {@code GET} includes {@code HEAD}
 * @param path segments that are literal, <code>{name}</code> for any one segment or, at the end,
 *     {@code **} for one or more
 * @param service who answers
 * @param body what the request may carry
 */
public record Route(String method, String path, Service service, Body body) {

    /** What a request may carry. */
    public enum Body {
        /** One event: small. */
        EVENT,
        /** Anything that is read as a whole. */
        WHOLE,
        /** A file: large, and worked on for longer than other requests. */
        FILE,
        /** Lines without a total limit; question and answer flow at the same time. */
        STREAM,
        /** Nothing; the answer goes on for as long as somebody listens. */
        WATCH
    }

    boolean matchesPath(List<String> segments) {
        List<String> pattern = segmentsOf(path);
        boolean open = pattern.getLast().equals("**");
        int fixed = open ? pattern.size() - 1 : pattern.size();
        if (open ? segments.size() <= fixed : segments.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            String expected = pattern.get(i);
            String actual = segments.get(i);
            boolean variable = expected.startsWith("{");
            if (variable ? actual.isEmpty() : !expected.equals(actual)) {
                return false;
            }
        }
        return true;
    }

    boolean matchesMethod(String requested) {
        return method.equals(requested) || (method.equals("GET") && requested.equals("HEAD"));
    }

    static List<String> segmentsOf(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
