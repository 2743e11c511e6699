package org.detente.contacts;

/** Examples of answers for the API documentation, from the Japan–Russia data. */
final class Examples {
    static final String PAGE =
            """
            {"relationship":"JPN-RUS","held":10,"calledOff":3,"counts":[{"year":2000,"level":"leaders",
            "held":1},{"year":2004,"level":"leaders","held":1},{"year":2013,"level":"leaders","held":1},
            {"year":2013,"level":"two-plus-two","held":1},{"year":2016,"level":"leaders","held":4},
            {"year":2017,"level":"leaders","held":1},{"year":2017,"level":"two-plus-two","held":1}],
            "claims":[{"indicator":"meetings-abe-putin","period":"2012/2017","claimed":20,"qualifier":"exact",
            "level":"leaders","leaders":["Shinzo Abe","Vladimir Putin"],"logged":6,"fact":{"event":"46e11627-642c-8cfb-b3a7-09faee2782a2",
            "occurred":"2012/2017","day":"2014-12-31","announcedDay":"2017-12-31","recorded":"2026-11-23T09:00:00Z",
            "title":"Abe and Putin have met 20 times","by":["JPN","RUS"],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Diplomatic Ties; S063","url":null,"reliability":"B","credibility":1},{"citation":"Prime Minister of Japan and His Cabinet. APEC Economic Leaders' Meeting and Other Events: First Day, 10 November 2017",
            "locator":"paragraphs 2 to 4","url":"http://japan.kantei.go.jp/98_abe/actions/201711/10article1.html",
            "reliability":"A","credibility":1}]}}],"items":[{"first":"Shinzo Abe","second":"Vladimir Putin",
            "held":6,"firstMet":"2013-04-29","lastMet":"2017-11-10","counts":[{"year":2013,"level":"leaders",
            "held":1},{"year":2016,"level":"leaders","held":4},{"year":2017,"level":"leaders","held":1}],
            "meetings":[{"event":"a2fb7979-fe84-8cec-b59e-7c063a40c228","occurred":"2013-04-29","day":"2013-04-29",
            "announcedDay":"2013-04-29","recorded":"2026-11-23T09:00:00Z","title":"Abe and Putin agree in Moscow to speed up talks on the islands",
            "by":["JPN"],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Diplomatic Ties; S064","url":null,"reliability":"B","credibility":1},{"citation":"Agence France-Presse. Russia, Japan to reopen talks on islands dispute, 29 April 2013",
            "locator":"whole article","url":"http://www.hurriyetdailynews.com/russia-japan-to-reopen-talks-on-islands-dispute-45835",
            "reliability":"C","credibility":1}]}]}],"page":{"next":null,"prev":null,"limit":100},
            "basis":{"on":"2018-03-31","knownOn":null,"asOf":null,"rules":"contacts@1"}}\
            """;

    private Examples() {}
}
