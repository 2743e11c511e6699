package org.detente.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.contract.ApiDocument.Operation;

/** Compares answers with what the document says of them. */
public final class AnswerCheck {
    /** What a program tells of itself: frames of a stack, names of classes. */
    private static final Pattern INSIDES =
            Pattern.compile(
                    "\\bat [\\w.$]+\\(\\w+\\.java:\\d+\\)|\\b(?:java|javax|jakarta|io|com|org)(?:\\.[a-z][a-z0-9_]*)+\\.[A-Z]\\w+|\\w+Exception\\b");

    private final ApiDocument document;

    public AnswerCheck(ApiDocument document) {
        this.document = document;
    }

    /**
     * An answer.
     *
     * @param contentType empty where there is none
     * @param body as text; empty where there is none
     */
    public record Answer(int status, String contentType, String body) {}

    /** What is wrong with an answer to an operation; empty when it is as documented. */
    public List<String> faults(Operation operation, Answer answer) {
        List<String> faults = new ArrayList<>();
        Matcher insides = INSIDES.matcher(answer.status() >= 400 ? answer.body() : "");
        if (insides.find()) {
            faults.add("tells of the program: " + insides.group());
        }
        JsonNode responses = operation.details().path("responses");
        String status = String.valueOf(answer.status());
        if (!responses.has(status)) {
            faults.add("status " + status + " is not documented");
            return faults;
        }
        JsonNode content = document.resolve(responses.path(status)).path("content");
        if (answer.body().isEmpty() || content.isMissingNode()) {
            return faults;
        }
        String type = answer.contentType().replaceFirst(";.*", "").strip();
        if (!content.has(type)) {
            faults.add("type '%s' is not documented for %s".formatted(type, status));
        } else if (type.equals("application/json") || type.endsWith("+json")) {
            for (Error error : document.faults(content.path(type).path("schema"), answer.body())) {
                faults.add(error.getInstanceLocation() + " " + error.getMessage());
            }
        }
        return faults;
    }
}
