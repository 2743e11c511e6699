package org.detente.alerts;

/** Examples of the documentation, taken from the data set. */
final class Examples {
    static final String PROBLEM = "application/problem+json";
    static final String RULE_ID = "55c55612-2650-86c7-88a0-798fd05679bc";

    static final String DRAFT =
            """
            {"name":"Japan and Russia move by a quarter of a point in a week","kind":"change",
             "subject":"relationship/JPN-RUS","points":0.25,"days":7}\
            """;

    static final String KEPT =
            """
            {"id":"6a1f2d3c-3a0f-8d7e-9b1c-2f4e5d6c7b8a","version":1,
             "name":"Japan and Russia move by a quarter of a point in a week","kind":"change",
             "subject":"relationship/JPN-RUS","points":0.25,"days":7,
             "savedAt":"2026-11-24T09:00:00Z"}\
            """;

    static final String RULE =
            """
            {"id":"55c55612-2650-86c7-88a0-798fd05679bc","version":1,
             "name":"A joint activity has not moved for a year","kind":"activity-stalled",
             "subject":"activity","days":365,"savedAt":"2026-11-23T09:00:00Z"}\
            """;

    static final String RULES =
            "{\"items\":[" + RULE + "],\"page\":{\"next\":null,\"prev\":null,\"limit\":100}}";

    static final String INVALID =
            """
            {"type":"/problems/invalid-alert-rule","title":"Invalid rule","status":400,
             "detail":"The rule was not taken; errors names all that is wrong with it.",
             "errors":[{"pointer":"/points","code":"range","detail":"is no number of points from 0.01 to 20"},
              {"pointer":"/days","code":"required","detail":"is missing; write a number"}],
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;

    static final String EXISTS =
            """
            {"type":"/problems/alert-rule-exists","title":"Another rule has this name","status":409,
             "detail":"Another rule is kept as \\"A territory changes its level\\"; change that one, or choose a name.",
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;

    static final String ALERTS =
            """
            {"items":[{"id":"d40b277c-de8e-8e59-bc3a-230aa4ea70c0",
              "rule":"55c55612-2650-86c7-88a0-798fd05679bc",
              "ruleName":"A joint activity has not moved for a year","kind":"activity-stalled",
              "subject":"activity/aquaculture","address":"/api/v1/joint-activities/aquaculture",
              "on":"2018-06-17","because":"first-look","before":null,
              "now":{"state":"stalled","value":3453,"on":"2026-11-29"},"limit":"365 days",
              "says":"aquaculture has not moved for more than 365 days on 2018-06-17, the last step was \u201cAquaculture is among the five joint projects\u201d (2016-12/2017).",
              "events":[{"id":"b770e35d-37a9-83a0-908f-2366f826414f","kind":"joint-activity",
                "occurred":"2016-12/2017","title":"Aquaculture is among the five joint projects"}],
              "raised":"2026-11-29T09:00:00Z"}],
             "page":{"next":null,"prev":null,"limit":100},"after":"YWxlcnRzOzEy"}\
            """;

    private Examples() {}
}
