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

            event: alert
            data: {"id":"e5c533c2-fe35-86e1-b87a-666806f41316","rule":"86697989-4adf-8ee5-84d1-74d4d4018bf8","ruleName":"A territory changes its level","kind":"level-changed","subject":"territory/nt-sk","address":"/api/v1/territories/nt-sk","on":"2016-12-16","because":"calendar","before":{"state":"3 (combat formation)","value":3,"on":"2014-12-31"},"now":{"state":"4 (strike or denial)","value":4,"on":"2016-12-16"},"limit":"missiles and launchers with a range from 25 km, ground-to-air excluded (UN Register VII): at least 1","says":"nt-sk is at level 4 (strike or denial) on 2016-12-16, was 3 (combat formation) on 2014-12-31, because of missiles and launchers with a range from 25 km, ground-to-air excluded (UN Register VII): at least 1, since \u201cBal missile system is deployed on the islands\u201d (2016-11~).","events":[{"id":"74a30d08-84e2-864c-9c5f-312fa4eeef3f","kind":"deployment","occurred":"2016-11~","title":"Bal missile system is deployed on the islands"}],"raised":"2016-12-16T00:00:01Z"}

            """;
    static final String TOO_MANY =
            """
            {"type":"/problems/too-many-streams","title":"Too many streams","status":429,
             "detail":"This replica keeps 1000 streams open (detente.stream.streams-max). Close streams that nobody looks at, or ask GET /api/v1/changes?after= from time to time.",
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;

    private Examples() {}
}
