package org.detente.duplicates;

/** Examples for the API documentation, from the Japan–Russia data. */
final class Examples {
    /** The visit of December 2016 in other words. */
    static final String EVENT =
            """
            {"kind":"summit","occurred":"2016-12-15","title":"Putin visits Japan",
             "participants":[{"actor":"JPN","role":"host"},{"actor":"RUS","role":"initiator"}],
             "places":["nagato"],"stage":"held","level":"leaders","host":"JPN",
             "sources":[{"citation":"A newspaper of the next day","reliability":"C","credibility":2}]}\
            """;

    static final String ANSWER =
            """
            {"id":"e2c9d93d-8e4b-83dc-abf0-d1406942b3d1","rules":"duplicates@1",
            "candidates":[{"event":{"event":"30516b5a-1e80-80c1-aab9-7ac34060e4e5",
            "occurred":"2016-12-15/2016-12-16","day":"2016-12-15","announcedDay":"2016-12-15",
            "recorded":"2026-11-23T09:00:00Z","title":"President Putin visits Nagato and Tokyo",
            "by":["RUS"],
            "sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Diplomatic Ties; S106","url":null,"reliability":"B","credibility":1}]},
            "likelihood":"likely","score":77,"reasons":[{"rule":"overlapping-dates","points":20,
            "says":"their dates overlap"},{"rule":"same-actors","points":20,
            "says":"they name the same actors"},{"rule":"shared-places","points":7,
            "says":"they share places"},{"rule":"same-subject","points":20,
            "says":"they are about the same regime, holding, activity, instrument, level of meeting or the like"},
            {"rule":"same-step","points":10,"says":"they tell the same step of it"}]}]}\
            """;

    static final String INVALID =
            """
            {"type":"/problems/invalid-event","title":"The event is invalid","status":400,
            "detail":"The event was compared with none; errors names all that is wrong with it.",
            "errors":[{"pointer":"/occurred","code":"format",
            "detail":"'2016-02-30' is not a month or day of the calendar; write for example 2016-12-15, 2016-11~ or 2016-12/2017-03"}],
            "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;

    private Examples() {}
}
