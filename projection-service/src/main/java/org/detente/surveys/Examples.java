package org.detente.surveys;

/** Examples of answers for the API documentation, from the Japan–Russia data. */
final class Examples {
    static final String PAGE =
            """
            {"items":[{"survey":"nhk-islands","question":"will-be-returned","population":"total",
            "wording":"Will the islands be returned to Japan?","waves":[{"wave":"1991","answers":[
            {"option":"yes","percent":58.9},{"option":"no","percent":15.7},{"option":"do-not-know",
            "percent":22.7},{"option":"no-answer","percent":2.7}],"partial":false,"sampleSize":null,
            "comparableWith":[],"fact":{"event":"97cc7ae3-bedd-8e86-9ca2-8b98cda42772","occurred":"1991",
            "day":"1991-07-02","announcedDay":"1991-12-31","recorded":"2026-11-23T09:00:00Z","title":"NHK survey 1991, all asked: will the islands be returned",
            "by":["JPN"],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Policy Recommendations, n. 39, Table 1; S206, S226","url":null,"reliability":"B",
            "credibility":2},{"citation":"NHK. The Northern Territory Project: The dispute with Russia over the Kurile Islands (in Japanese)",
            "locator":"comparison of the questionnaires; cited by the paper as n. 39","url":"http://www.nhk.or.jp/kushiro/island/database/questionnaire_compare.html",
            "reliability":"B","credibility":2}]}},{"wave":"2015","answers":[{"option":"yes","percent":14.1},
            {"option":"no","percent":49},{"option":"do-not-know","percent":32.9},{"option":"no-answer",
            "percent":4}],"partial":false,"sampleSize":null,"comparableWith":["1991"],"fact":{"event":"4c50887e-2161-8717-98da-c4e528daaa1a",
            "occurred":"2015","day":"2015-07-02","announcedDay":"2015-12-31","recorded":"2026-11-23T09:00:00Z",
            "title":"NHK survey 2015, all asked: will the islands be returned","by":["JPN"],"sources":[
            {"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Policy Recommendations, n. 39, Table 1; S207, S227","url":null,"reliability":"B",
            "credibility":2},{"citation":"NHK. The Northern Territory Project: The dispute with Russia over the Kurile Islands (in Japanese)",
            "locator":"comparison of the questionnaires; cited by the paper as n. 39","url":"http://www.nhk.or.jp/kushiro/island/database/questionnaire_compare.html",
            "reliability":"B","credibility":2}]}}],"differences":[{"from":"1991","to":"2015","comparable":true,
            "changes":[{"option":"yes","points":-44.8},{"option":"no","points":33.3},{"option":"do-not-know",
            "points":10.2},{"option":"no-answer","points":1.3}]}]}],"page":{"next":null,"prev":null,
            "limit":100},"basis":{"on":null,"knownOn":null,"asOf":null,"rules":"surveys@1"}}\
            """;

    private Examples() {}
}
