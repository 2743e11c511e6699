package org.detente.scenarios;

/** Examples of kept scenarios for the API documentation, from the Japan–Russia data. */
final class SavedExamples {
    private static final String SCENARIO =
            """
            {"activities":[],"events":[{"action":"eased","kind":"sanction",
            "measures":[{"type":"travel"}],"occurred":"2016-12-20",
            "participants":[{"actor":"JPN","role":"initiator"},{"actor":"RUS","role":"target"}],
            "regime":"jpn-ukraine-2014",
            "sources":[{"citation":"A supposition","credibility":2,"reliability":"B"}],
            "title":"Japan eases its sanctions on Russia"}],"on":["2017-01-31"],
            "relationships":["JPN-RUS"],"territories":["nt-sk"],
            "without":["01af4d91-0f47-8d31-8756-99f4ee6d9c7d"]}\
            """;

    static final String DRAFT =
            "{\"name\":\"No Bastion, and an easing\",\"scenario\":" + Examples.REQUEST + "}";

    static final String ITEM =
            """
            {"id":"8a76db4c-8be6-8d24-84af-9dc93e3fbb15","name":"No Bastion, and an easing",
            "description":null,"events":1,"without":1,"savedAt":"2026-11-24T09:00:00Z"}\
            """;

    static final String PAGE =
            "{\"items\":[" + ITEM + "],\"page\":{\"next\":null,\"prev\":null,\"limit\":100}}";

    static final String WHOLE =
            """
            {"id":"8a76db4c-8be6-8d24-84af-9dc93e3fbb15","name":"No Bastion, and an easing",
            "description":null,"savedAt":"2026-11-24T09:00:00Z","scenario":\
            """
                    + SCENARIO
                    + "}";

    static final String TOO_MANY =
            """
            {"type":"/problems/too-many-scenarios","title":"Too many scenarios","status":409,
            "detail":"1000 scenarios are kept, which is the limit; delete one first.",
            "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;

    private SavedExamples() {}
}
