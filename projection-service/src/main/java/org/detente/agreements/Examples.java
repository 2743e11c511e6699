package org.detente.agreements;

/** Examples of answers for the API documentation, from the Japan–Russia data. */
final class Examples {
    static final String PAGE =
            """
            {"items":[{"instrument":"joint-declaration-1956","name":"Soviet-Japanese Joint Declaration",
            "parties":["JPN","SUN"],"stage":"signed","inForce":false,"history":[{"stage":"signed",
            "fact":{"event":"c7b8dd67-8e7c-8110-9e68-4c036fb49475","occurred":"1956-10-19","day":"1956-10-19",
            "announcedDay":"1956-10-19","recorded":"2026-11-23T09:00:00Z","title":"Japan and the Soviet Union sign the Joint Declaration",
            "by":["JPN","SUN"],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"The Northern Territories (I), n. 11; also Policy Recommendations; S039, S181",
            "url":null,"reliability":"B","credibility":1},{"citation":"Joint Declaration by Japan and the Union of Soviet Socialist Republics, Moscow, 19 October 1956 (The World and Japan Database)",
            "locator":"art. 9","url":"https://worldjpn.net/documents/texts/docs/19561019.D1C.html",
            "reliability":"A","credibility":1}]}}]}],"page":{"next":null,"prev":null,"limit":100},
            "basis":{"on":"2016-12-15","knownOn":null,"asOf":null,"rules":"agreements@1"}}\
            """;

    private Examples() {}
}
