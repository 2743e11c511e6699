package org.detente.indicators;

/** Examples of answers for the API documentation, from the Japan–Russia data. */
final class Examples {
    static final String PAGE =
            """
            {"items":[{"indicator":"trade-growth","units":["percent"],"points":[{"period":"2017-01/2017-09",
            "first":"2017-01-01","last":"2017-09-30","value":29,"unit":"percent","qualifier":"exact",
            "comparedWith":"First nine months of 2016","fact":{"event":"2417740d-27eb-82f8-84e5-8bbdf1ae79c1",
            "occurred":"2017-01/2017-09","day":"2017-05-17","announcedDay":"2017-09-30","recorded":"2026-11-23T09:00:00Z",
            "title":"Trade grows by 29 per cent in the first nine months of 2017","by":["JPN","RUS"],
            "sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Economic Cooperation, n. 13; S061","url":null,"reliability":"B","credibility":2},
            {"citation":"Ministry of Foreign Affairs of Japan. Overview of economic relations with Russia (in Japanese)",
            "locator":"cited by the paper as n. 13","url":"http://www.mofa.go.jp/mofaj/area/russia/keizai/gaikan.html",
            "reliability":"A","credibility":2}]}}]}],"page":{"next":null,"prev":null,"limit":100},
            "basis":{"on":null,"knownOn":null,"asOf":null,"rules":"indicators@1"}}\
            """;

    private Examples() {}
}
