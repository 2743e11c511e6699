package org.detente.activities;

import java.util.List;

/** The five projects and what surrounds them, shortened. */
final class FiveProjects {
    static final String BLOCKER =
            """
            {"kind":"joint-activity","stage":"blocker-raised","activity":"aquaculture","name":"Aquaculture",
             "plan":"five-projects","blocker":{"id":"whose-law","description":"Whose law applies"},
             "occurred":"2016-12","title":"Whose law applies is left open",
             "participants":[{"actor":"RUS","role":"initiator"},{"actor":"JPN","role":"affected"}],
             "sources":[{"citation":"test","reliability":"B","credibility":2}]}
            """;

    /** All facts, in no particular order. */
    static final List<String> FACTS =
            List.of(
                    activity(
                            "\"activity\":\"shikotan-sez\",\"stage\":\"agreed\","
                                    + "\"name\":\"Special economic zone on Shikotan\","
                                    + "\"contradicts\":[\"aquaculture\",\"tourism\"],"
                                    + "\"occurred\":\"2017-08-23\",\"title\":\"Zone\"",
                            "{\"actor\":\"RUS\",\"role\":\"initiator\"},"
                                    + "{\"actor\":\"JPN\",\"role\":\"affected\"}"),
                    BLOCKER,
                    project("aquaculture", ",\"name\":\"Aquaculture\""),
                    project(
                            "wind-power",
                            ",\"planItem\":{\"plan\":\"eight-point-plan\",\"item\":4},"
                                    + "\"announced\":\"2018-01\""),
                    project("tourism", ",\"sourceIdentity\":\"hidden\""),
                    mutual(
                            "\"activity\":\"tourism\",\"stage\":\"cancelled\","
                                    + "\"occurred\":\"2017-12-01\",\"title\":\"Given up\""),
                    mutual(
                            "\"activity\":\"joint-economic-activities\",\"stage\":\"agreed\","
                                    + "\"occurred\":\"2016-12-16\",\"title\":\"Agreed\""),
                    mutual(
                            "\"activity\":\"joint-economic-activities\",\"stage\":\"proposed\","
                                    + "\"occurred\":\"2016-12-20\",\"title\":\"Proposed again\""),
                    deal(
                            "\"deal\":\"deals-2016-12\",\"stage\":\"signed\","
                                    + "\"activity\":\"joint-economic-activities\","
                                    + "\"amount\":{\"amount\":\"300000000000\",\"currency\":\"JPY\","
                                    + "\"qualifier\":\"estimated\"},"
                                    + "\"deals\":{\"value\":\"80\",\"qualifier\":\"about\"},"
                                    + "\"occurred\":\"2016-12-16\",\"title\":\"About 80 deals\""),
                    deal(
                            "\"deal\":\"deals-2016-12\",\"stage\":\"in-force\","
                                    + "\"occurred\":\"2017-03-01\",\"title\":\"In force\""),
                    deal(
                            "\"deal\":\"port\",\"stage\":\"proposed\","
                                    + "\"planItem\":{\"plan\":\"eight-point-plan\",\"item\":6},"
                                    + "\"amount\":{\"amount\":\"20.5\",\"currency\":\"USD\"},"
                                    + "\"occurred\":\"2017-05-01\",\"title\":\"A port\""));

    private FiveProjects() {}

    private static String project(String id, String more) {
        return mutual(
                "\"activity\":\""
                        + id
                        + "\",\"stage\":\"proposed\",\"plan\":\"five-projects\","
                        + "\"occurred\":\"2017\",\"title\":\"One of the five\""
                        + more);
    }

    private static String mutual(String members) {
        return activity(
                members,
                "{\"actor\":\"JPN\",\"role\":\"participant\"},"
                        + "{\"actor\":\"RUS\",\"role\":\"participant\"}");
    }

    private static String activity(String members, String participants) {
        return event("joint-activity", members, participants);
    }

    static String deal(String members) {
        return event(
                "economic-deal",
                members,
                "{\"actor\":\"JPN\",\"role\":\"participant\"},"
                        + "{\"actor\":\"RUS\",\"role\":\"participant\"}");
    }

    private static String event(String kind, String members, String participants) {
        return "{\"kind\":\""
                + kind
                + "\","
                + members
                + ",\"participants\":["
                + participants
                + "],\"sources\":[{\"citation\":\"test\",\"reliability\":\"B\",\"credibility\":2}]}";
    }
}
