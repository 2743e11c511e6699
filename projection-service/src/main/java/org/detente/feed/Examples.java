package org.detente.feed;

/** Examples of the documentation, taken from the data set. */
final class Examples {
    static final String CHANGES =
            """
            {"items":[{"type":"created","id":"30516b5a-1e80-80c1-aab9-7ac34060e4e5",
              "entry":"30516b5a-1e80-80c1-aab9-7ac34060e4e5","kind":"summit",
              "title":"President Putin visits Nagato and Tokyo","occurred":"2016-12-15/2016-12-16",
              "relationships":["JPN-RUS"],"recorded":"2026-11-23T09:00:00Z","recordedBy":"local",
              "position":"3:17"}],
             "page":{"next":null,"prev":null,"limit":100},"after":"YWJjOzM6MTg7cm1fMi4w","reset":false}\
            """;

    static final String STREAM =
            """
            retry: 3000

            id: YWJjOzM6MTc7cm1fMi4w
            event: heartbeat
            data: {}

            id: YWJjOzM6MTg7cm1fMi4w
            event: change
            data: {"type":"created","id":"30516b5a-1e80-80c1-aab9-7ac34060e4e5","entry":"30516b5a-1e80-80c1-aab9-7ac34060e4e5","kind":"summit","relationships":["JPN-RUS"],"position":"3:17"}

            """;
    static final String TOO_MANY =
            """
            {"type":"/problems/too-many-streams","title":"Too many streams","status":429,
             "detail":"This replica keeps 1000 streams open (detente.stream.streams-max). Close streams that nobody looks at, or ask GET /api/v1/changes?after= from time to time.",
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;

    private Examples() {}
}
