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
            {"date":"2016-12-15","value":0.251928,"label":"neutral","low":-1.452216,"high":0.385391,
            "effectiveWeight":12.482606,"spread":4.319066,"events":43}\
            """;
    static final String SERIES =
            "{\"relationship\":\"JPN-RUS\",\"model\":\"decayed-mean\",\"halfLifeDays\":180,\"step\":\"day\","
                    + "\"downsampling\":\"none\",\"versions\":"
                    + VERSIONS
                    + ",\"points\":["
                    + POINT
                    + "]}";
    static final String EXPLANATION =
            """
            {"relationship":"JPN-RUS","model":"decayed-mean",
            "formula":"T = sum of w*g / (w0 + sum of w); w = importance * confidence * bearing * decay, w0 = 1",
            "halfLifeDays":180,"versions":{"parameters":"temperature@1",
            "scale":"goldstein-gdelt/cameo@1","mapping":"default-cameo@1","confidence":"confidence@1",
            "labels":"temperature-labels@1","stockScores":"stock-scores@1"},
            "reading":{"date":"2016-12-15","value":0.251928,"label":"neutral","low":-1.452216,
            "high":0.385391,"effectiveWeight":12.482606,"spread":4.319066,"events":43},"sum":0.251928,
            "contributions":[{"event":{"id":"01af4d91-0f47-8d31-8756-99f4ee6d9c7d","kind":"deployment",
            "occurred":"2016-11~","announcedDay":"2017-03-31",
            "title":"Bastion missile system is deployed on the islands"},"via":"direct","cameo":"154",
            "cameoName":"Mobilize or increase armed forces","scaleRow":"154","intensity":-7.2,
            "enteredOn":"2016-11-15","importance":1,"confidence":0.855,"bearing":1.0,
            "decay":0.890898718,"share":-0.406774}],"rest":{"events":42,"share":0.658702}}\
            """;
    static final String RELATIONSHIP =
            """
            {"id":"JPN-RUS","actors":[{"id":"JPN","name":"Japan"},{"id":"RUS","name":"Russia"}],
            "events":102,"temperature":{"date":"2016-12-15","value":0.251928,"label":"neutral",
            "low":-1.452216,"high":0.385391,"effectiveWeight":12.482606,"spread":4.319066,"events":43},
            "change":{"days7":1.630941,"days30":1.854727},
            "leading":{"event":{"id":"01af4d91-0f47-8d31-8756-99f4ee6d9c7d","kind":"deployment",
            "occurred":"2016-11~","announcedDay":"2017-03-31",
            "title":"Bastion missile system is deployed on the islands"},"cameo":"154",
            "cameoName":"Mobilize or increase armed forces","intensity":-7.2},
            "reason":"Neutral at +0.25, up 1.85 in 30 days; the heaviest event is “Bastion missile system is deployed on the islands” (2016-11~), towards conflict.",
            "lastEvent":{"id":"4aa9d694-380a-8957-9710-3ec98b1c9409","kind":"economic-deal",
            "occurred":"2016-12-15/2016-12-16","announcedDay":"2016-12-16",
            "title":"About 80 business deals are announced during the visit"}}\
            """;
    static final String RELATIONSHIPS =
            "{\"items\":["
                    + RELATIONSHIP
                    + "],\"page\":{\"next\":null,\"prev\":null,\"limit\":100}}";

    private Examples() {}
}
