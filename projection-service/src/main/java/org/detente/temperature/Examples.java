package org.detente.temperature;

/** Examples of answers for the API documentation, from the Japan–Russia data. */
final class Examples {
    static final String VERSIONS =
            """
            {"parameters":"temperature@1","scale":"goldstein-gdelt/cameo@1","mapping":"default-cameo@1",
             "confidence":"confidence@1","labels":"temperature-labels@1","stockScores":"stock-scores@1"}\
            """;
    static final String POINT =
            """
            {"date":"2016-12-15","value":0.718244,"label":"neutral","low":0.5,"high":0.9,
             "effectiveWeight":7.25,"spread":4.2,"events":42}\
            """;
    static final String SERIES =
            "{\"relationship\":\"JPN-RUS\",\"model\":\"decayed-mean\",\"halfLifeDays\":180,\"step\":\"day\","
                    + "\"downsampling\":\"none\",\"versions\":"
                    + VERSIONS
                    + ",\"points\":["
                    + POINT
                    + "]}";
    static final String EXPLANATION =
            "{\"relationship\":\"JPN-RUS\",\"model\":\"decayed-mean\",\"formula\":\"T = sum of w*g / (w0 +"
                    + " sum of w); w = importance * confidence * bearing * decay, w0 = 1\",\"halfLifeDays\":180,"
                    + "\"versions\":"
                    + VERSIONS
                    + ",\"reading\":"
                    + POINT
                    + """
                    ,"sum":0.718244,"contributions":[{"event":{"id":"2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285",
                    "kind":"summit","occurred":"2016-12-15/2016-12-16","announcedDay":"2016-12-16",
                    "title":"President Putin visits Japan"},"via":"direct","cameo":"042",
                    "cameoName":"Make a visit","scaleRow":"042","intensity":1.9,"enteredOn":"2016-12-15",
                    "importance":2,"confidence":0.855,"bearing":1,"decay":1,"share":0.393818}],
                    "rest":{"events":41,"share":0.324426}}\
                    """;
    static final String RELATIONSHIP =
            "{\"id\":\"JPN-RUS\",\"actors\":[{\"id\":\"JPN\",\"name\":\"Japan\"},{\"id\":\"RUS\",\"name\":\"Russia\"}],"
                    + "\"events\":140,\"temperature\":"
                    + POINT
                    + "}";
    static final String RELATIONSHIPS =
            "{\"items\":["
                    + RELATIONSHIP
                    + "],\"page\":{\"next\":null,\"prev\":null,\"limit\":100}}";

    private Examples() {}
}
