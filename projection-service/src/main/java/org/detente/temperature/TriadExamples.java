package org.detente.temperature;

/** Examples of answers about what stands beside a relationship, from the Japan–Russia data. */
final class TriadExamples {
    static final String NEIGHBOURS =
            """
            {"relationship":"JPN-RUS","items":[{"relationship":"CHN-RUS","events":2,
            "lastEvent":{"id":"cbaa1239-11f0-814c-97c7-43d3a6617926","kind":"economic-deal",
            "occurred":"2017?","announcedDay":"2017-12-31",
            "title":"Russia goes on inviting Chinese and Korean firms to the islands"}},
            {"relationship":"KOR-USA","events":2,
            "lastEvent":{"id":"c3252e2c-f6c5-8c57-95b9-633357aeac82","kind":"deployment",
            "occurred":"2017-03-06","announcedDay":"2017-03-06",
            "title":"The United States deploys THAAD to South Korea"}},{"relationship":"KOR-RUS",
            "events":1,"lastEvent":{"id":"cbaa1239-11f0-814c-97c7-43d3a6617926","kind":"economic-deal",
            "occurred":"2017?","announcedDay":"2017-12-31",
            "title":"Russia goes on inviting Chinese and Korean firms to the islands"}}]}\
            """;
    static final String TRIAD =
            """
            {"actors":[{"id":"JPN","name":"Japan"},{"id":"RUS","name":"Russia"},{"id":"USA",
            "name":"United States"}],"on":"2016-12-15","model":"decayed-mean",
            "sides":[{"relationship":"JPN-RUS","sign":"positive","temperature":{"date":"2016-12-15",
            "value":0.251928,"label":"neutral","low":-1.452216,"high":0.385391,
            "effectiveWeight":12.482606,"spread":4.319066,"events":43}},{"relationship":"JPN-USA",
            "sign":"positive","temperature":{"date":"2016-12-15","value":0.04496,"label":"neutral",
            "low":0.044791,"high":0.045129,"effectiveWeight":0.024237,"spread":0.0,"events":1}},
            {"relationship":"RUS-USA","sign":"negative","temperature":{"date":"2016-12-15",
            "value":-1.99717,"label":"cool","low":-1.99717,"high":-1.479983,"effectiveWeight":0.492489,
            "spread":4.001492,"events":5}}],"balanced":false,
            "rule":"A side is positive or negative by the sign of its value; the triad is balanced when the product of the three signs is positive (Cartwright and Harary 1956).",
            "versions":{"parameters":"temperature@1","scale":"goldstein-gdelt/cameo@1",
            "mapping":"default-cameo@1","confidence":"confidence@1","labels":"temperature-labels@1",
            "stockScores":"stock-scores@1"}}\
            """;

    private TriadExamples() {}
}
