package org.detente.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The problems that docs/errors.md tells clients to expect, and which of them pass. */
final class ProblemGuide {
    private static final Pattern SECTION =
            Pattern.compile("^## ([a-z-]+)\\s+\\*\\*Status (\\d{3}):", Pattern.MULTILINE);
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String DEFECT = "500 internal";
    private static final String PLACES_TAKEN = "429 too-many-batches";
    private static final Set<String> REFUSALS =
            Set.of("409 no-change", "409 wrong-state", "412 precondition-failed");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> documented;

    ProblemGuide(Path errorsPage) {
        try {
            documented =
                    SECTION.matcher(Files.readString(errorsPage))
                            .results()
                            .map(ProblemGuide::statusAndName)
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String statusAndName(MatchResult section) {
        return section.group(2) + " " + section.group(1);
    }

    /** What an amendment is refused with when the event does not stand as its author thinks. */
    Optional<Answer> refusal(int status, String mediaType, String body) {
        if (!mediaType.startsWith(MEDIA_TYPE)) {
            return Optional.empty();
        }
        try {
            JsonNode problem = JSON.readTree(body);
            String name = name(status, problem);
            return documented.contains(name) && REFUSALS.contains(name)
                    ? Optional.of(new Answer.Refused(name, problem.path("version").asText()))
                    : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static String name(int status, JsonNode problem) {
        String type = problem.path("type").asText();
        return status + " " + type.substring(type.lastIndexOf('/') + 1);
    }

    /**
     * Status and name of the problem, when it is one that a good request may get and that passes.
     */
    Optional<String> passing(int status, String mediaType, String body) {
        if (!mediaType.startsWith(MEDIA_TYPE)) {
            return Optional.empty();
        }
        try {
            JsonNode problem = JSON.readTree(body);
            String name = name(status, problem);
            boolean passes = (status >= 500 && !name.equals(DEFECT)) || name.equals(PLACES_TAKEN);
            boolean saysSo = problem.path("status").asInt() == status;
            return documented.contains(name) && passes && saysSo
                    ? Optional.of(name)
                    : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
