import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arguments: state.json of a running stack, EVENTS of the relationship, ROUNDS that are measured. */
public class WhatIf {
    private static final LocalDate FIRST = LocalDate.of(1946, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2015, 12, 31);
    private static final int SUPPOSED = 100;
    private static final int WARM_UP = 100;
    private static final String[] CODES = {"010", "036", "051", "055", "111", "112", "120", "130"};

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;
    private final SplittableRandom random = new SplittableRandom(1);

    WhatIf(String api) {
        this.api = api;
    }

    public static void main(String[] arguments) throws Exception {
        Matcher url =
                Pattern.compile("\"url\"\\s*:\\s*\"([^\"]+)\"")
                        .matcher(Files.readString(Path.of(arguments[0])));
        if (!url.find()) {
            throw new IllegalArgumentException(arguments[0] + " names no url");
        }
        WhatIf run = new WhatIf(url.group(1) + "/api/v1");
        run.load(Integer.parseInt(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        for (int days : new int[] {1, 10, 100}) {
            run.measure(days, rounds);
        }
    }

    private String event(LocalDate day, int ordinal) {
        String code = CODES[random.nextInt(CODES.length)];
        return """
                {"kind":"statement","occurred":"%s","title":"Generated","ordinal":%d,"cameo":"%s",\
                "participants":[{"actor":"NOR","role":"initiator"},{"actor":"SWE","role":"target"}],\
                "speaker":{"actor":"NOR","name":"Nobody"},"tone":"neutral",\
                "sources":[{"citation":"Generated","reliability":"B","credibility":2}]}"""
                .formatted(day, ordinal, code);
    }

    private LocalDate anyDay() {
        return FIRST.plusDays(random.nextLong(LAST.toEpochDay() - FIRST.toEpochDay() + 1));
    }

    private void load(int events) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int count = 0; count < events; count++) {
            lines.append(event(anyDay(), count + 1)).append('\n');
        }
        String answer = post("/events/batch", "application/x-ndjson", lines.toString(), "").body();
        Matcher token = Pattern.compile("\"logPosition\":\"([^\"]+)\"").matcher(answer);
        String position = "";
        while (token.find()) {
            position = token.group(1);
        }
        if (answer.contains("\"rejected\",")) {
            throw new IllegalStateException(answer.substring(answer.indexOf("\"rejected\",")));
        }
        // waits until all of it can be read
        HttpResponse<String> first = evaluate(question(1), position);
        if (first.statusCode() != 200) {
            throw new IllegalStateException(first.body());
        }
        System.out.printf("%d events between 1946 and 2015%n", events);
    }

    private String question(int days) {
        StringBuilder body = new StringBuilder("{\"events\":[");
        for (int count = 0; count < SUPPOSED; count++) {
            body.append(count == 0 ? "" : ",").append(event(anyDay(), 900_000 + count));
        }
        body.append("],\"on\":[");
        for (int count = 0; count < days; count++) {
            body.append(count == 0 ? "" : ",").append('"').append(anyDay()).append('"');
        }
        return body.append("]}").toString();
    }

    private void measure(int days, int rounds) throws IOException, InterruptedException {
        long[] micros = new long[rounds];
        long bytes = 0;
        for (int round = -WARM_UP; round < rounds; round++) {
            String question = question(days);
            long begun = System.nanoTime();
            HttpResponse<String> answer = evaluate(question, "");
            long taken = (System.nanoTime() - begun) / 1000;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            if (round >= 0) {
                micros[round] = taken;
                bytes += answer.body().length();
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "%d supposed events on %3d days: p50 %7.1f ms  p95 %7.1f ms  p99 %7.1f ms  (%d kB each)%n",
                SUPPOSED,
                days,
                micros[rounds / 2] / 1000.0,
                micros[rounds * 95 / 100] / 1000.0,
                micros[rounds * 99 / 100] / 1000.0,
                bytes / rounds / 1000);
    }

    private HttpResponse<String> evaluate(String question, String minPosition)
            throws IOException, InterruptedException {
        return post("/scenarios/evaluate", "application/json", question, minPosition);
    }

    private HttpResponse<String> post(
            String path, String type, String body, String minPosition)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!minPosition.isEmpty()) {
            request.header("Min-Position", minPosition).header("Prefer", "wait=30");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
