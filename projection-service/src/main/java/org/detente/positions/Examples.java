package org.detente.positions;

/** Examples of answers for the API documentation, from the Japan–Russia data. */
final class Examples {
    static final String PAGE =
            """
            {"items":[{"issue":"nt-sk-sovereignty","actors":[{"actor":"RUS","standing":["hard-line",
            "no-dispute","two-islands"],"contradictions":[{"stances":["no-dispute","two-islands"],
            "from":null},{"stances":["hard-line","no-dispute"],"from":"2011-07-02"},{"stances":["hard-line",
            "two-islands"],"from":"2011-07-02"}],"stances":[{"stance":"no-dispute","from":null,"until":null,
            "stated":[{"action":"stated","wording":"Between Russia and Japan no territorial question is open.",
            "fact":{"event":"021aab38-98df-8a86-92ff-6e914b1e5d58","occurred":"../2018-03","day":"2018-03-31",
            "announcedDay":"0001-01-01","recorded":"2026-11-23T09:00:00Z","title":"Russia holds that no territorial dispute exists",
            "by":["RUS"],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Introduction, also Key Issues/The Northern Territories; S003","url":null,"reliability":"B",
            "credibility":2}]}}]}]}]}],"page":{"next":null,"prev":null,"limit":100},"basis":{"on":"2016-12-15",
            "knownOn":null,"asOf":null,"rules":"positions@1"}}\
            """;

    private Examples() {}
}
