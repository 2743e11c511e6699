package org.detente.activities;

/** Examples of answers for the API documentation, from the Japan–Russia data. */
final class Examples {
    private static final String BASIS =
            """
            {"on":"2017-12-31","knownOn":null,"asOf":null,"stalledAfterDays":365,"rules":"activities@1"}\
            """;
    private static final String NO_DEALS =
            """
            {"concluded":{"amounts":[],"deals":{"value":0,"qualifier":"exact"}},
             "proposed":{"amounts":[],"deals":{"value":0,"qualifier":"exact"}}}\
            """;
    private static final String ITEM =
            """
            {"id":"aquaculture","name":"Aquaculture","plan":"five-projects",
             "planItems":[{"plan":"five-projects","item":1}],"status":"proposed",
             "iatiCode":1,"relationships":["JPN-RUS"],"blockedBy":["whose-law"],
             "contradictedBy":["shikotan-sez"],"stalled":false,"lastMovement":"2017-06-16",
             "totals":\
            """
                    + NO_DEALS
                    + ",\"anomalies\":0}";
    private static final String OTHER_ITEM =
            """
            {"id":"joint-economic-activities","name":"Joint economic activities on the islands",
             "plan":null,"planItems":[],"status":"agreed","iatiCode":1,"relationships":["JPN-RUS"],
             "blockedBy":["whose-law"],"contradictedBy":["shikotan-sez"],"stalled":true,
             "lastMovement":"2016-12-16",
             "totals":{"concluded":{"amounts":[{"amount":"300000000000","currency":"JPY",
             "qualifier":"estimated"}],"deals":{"value":80,"qualifier":"about"}},
             "proposed":{"amounts":[],"deals":{"value":0,"qualifier":"exact"}}},"anomalies":0}\
            """;
    static final String PAGE =
            "{\"items\":["
                    + ITEM
                    + ","
                    + OTHER_ITEM
                    + "],\"page\":{\"next\":null,\"prev\":null,\"limit\":100},\"basis\":"
                    + BASIS
                    + "}";

    static final String ACTIVITY =
            """
            {"id":"aquaculture","name":"Aquaculture","plan":"five-projects","planItems":[{"plan":"five-projects",
            "item":1}],"status":"proposed","iatiCode":1,"statusBeforeSuspension":null,"nextStages":["agreed",
            "suspended","cancelled"],"relationships":["JPN-RUS"],"actors":["JPN","RUS"],"blockedBy":["whose-law"],
            "contradictedBy":["shikotan-sez"],"stalled":false,"lastMovement":"2017-06-16",
            "legalBases":[],"blockers":[{"id":"whose-law","description":"Under whose law the activity would run: a special legal system, as Japan suggests, or Russian law, as Russia insists",
            "open":true,"raised":{"event":"61e6f4f0-4e54-8f5f-a415-5ec3d6f593be","occurred":"2016-12",
            "day":"2016-12-16","announcedDay":"2016-12-31","recorded":"2026-11-23T09:00:00Z",
            "title":"Aquaculture: under whose law is left open","by":["JPN","RUS"],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Diplomatic Ties; S111, S112, S123, S118","url":null,"reliability":"B",
            "credibility":2}]},"cleared":null}],"contradictions":[{"activity":"shikotan-sez",
            "name":"Special economic zone on Shikotan","status":"agreed","stands":true,"stated":{"event":"a3f9ef61-ee00-8ecb-a879-7ba6b8c12409",
            "occurred":"2017-08-23","day":"2017-08-23","announcedDay":"2017-08-23","recorded":"2026-11-23T09:00:00Z",
            "title":"Russia approves a special economic zone on Shikotan","by":["RUS"],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Key Issues/The Northern Territories; S149, S152","url":null,"reliability":"B",
            "credibility":1}]}}],"totals":{"concluded":{"amounts":[],"deals":{"value":0,"qualifier":"exact"}},
            "proposed":{"amounts":[],"deals":{"value":0,"qualifier":"exact"}}},"deals":[],
            "history":[{"stage":"blocker-raised","statusBefore":"unstated","statusAfter":"unstated",
            "blocker":"whose-law","legalBasis":null,"anomaly":null,"fact":{"event":"61e6f4f0-4e54-8f5f-a415-5ec3d6f593be",
            "occurred":"2016-12","day":"2016-12-16","announcedDay":"2016-12-31","recorded":"2026-11-23T09:00:00Z",
            "title":"Aquaculture: under whose law is left open","by":["JPN","RUS"],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Diplomatic Ties; S111, S112, S123, S118","url":null,"reliability":"B",
            "credibility":2}]}}],"basis":{"on":"2017-12-31","knownOn":null,"asOf":null,"stalledAfterDays":365,
            "rules":"activities@1"}}\
            """;
    static final String PLAN =
            """
            {"id":"five-projects","name":"five-projects","status":null,"iatiCode":null,"relationships":["JPN-RUS"],
            "statuses":[{"status":"unstated","iatiCode":null,"activities":0},{"status":"proposed",
            "iatiCode":1,"activities":5},{"status":"agreed","iatiCode":1,"activities":0},
            {"status":"implementing","iatiCode":2,"activities":0},{"status":"finalising",
            "iatiCode":3,"activities":0},{"status":"closed","iatiCode":4,"activities":0},
            {"status":"suspended","iatiCode":6,"activities":0},{"status":"cancelled","iatiCode":5,
            "activities":0}],"held":{"blocked":5,"contradicted":5,"stalled":0},"totals":{"concluded":{"amounts":[],
            "deals":{"value":0,"qualifier":"exact"}},"proposed":{"amounts":[],"deals":{"value":0,
            "qualifier":"exact"}}},"items":[{"item":1,"activities":["aquaculture"],"deals":[],
            "totals":{"concluded":{"amounts":[],"deals":{"value":0,"qualifier":"exact"}},
            "proposed":{"amounts":[],"deals":{"value":0,"qualifier":"exact"}}}}],"activities":[{"id":"aquaculture",
            "name":"Aquaculture","plan":"five-projects","planItems":[{"plan":"five-projects","item":1}],
            "status":"proposed","iatiCode":1,"relationships":["JPN-RUS"],"blockedBy":["whose-law"],
            "contradictedBy":["shikotan-sez"],"stalled":false,"lastMovement":"2017-06-16",
            "totals":{"concluded":{"amounts":[],"deals":{"value":0,"qualifier":"exact"}},
            "proposed":{"amounts":[],"deals":{"value":0,"qualifier":"exact"}}},"anomalies":0}],"deals":[],"basis":{"on":"2017-12-31",
            "knownOn":null,"asOf":null,"stalledAfterDays":365,"rules":"activities@1"}}\
            """;
    static final String BAD_STATUS =
            """
            {"type":"/problems/invalid-parameter","title":"Invalid parameter","status":400,
             "detail":"Parameter status is no status; write one of unstated, proposed, agreed.",
             "errors":[{"pointer":"/query/status","code":"invalid","detail":"is no status"}],
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;
    static final String BAD_DATE =
            """
            {"type":"/problems/invalid-parameter","title":"Invalid parameter","status":400,
             "detail":"Parameter on is no date of the calendar; write it as 2016-12-15.",
             "errors":[{"pointer":"/query/on","code":"invalid",
                        "detail":"is no date of the calendar; write it as 2016-12-15."}],
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;
    static final String NO_ACTIVITY =
            """
            {"type":"/problems/not-found","title":"Not found","status":404,
             "detail":"No event speaks of a joint activity 'geothermal'. There are joint activities such as aquaculture, greenhouses. GET /api/v1/joint-activities lists them.",
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;
    static final String NO_PLAN =
            """
            {"type":"/problems/not-found","title":"Not found","status":404,
             "detail":"No event in view refers to a plan 'six-projects'. There are plans such as eight-point-plan, five-projects. Where on or knownOn was given, ask for a later day.",
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;
    static final String LAG =
            """
            {"type":"/problems/projection-lag","title":"The read models have not caught up",
             "status":503,
             "detail":"The position in Min-Position is not applied yet; try again, or wait longer with Prefer: wait=<seconds>.",
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;

    private Examples() {}
}
