package org.detente.scenarios;

/** Suppositions about the data set. */
final class AnyScenario {
    /** Japan takes its travel measures back. */
    static final String EASING =
            """
            {"kind":"sanction","occurred":"2016-12-20","title":"Japan eases its sanctions on Russia",
             "participants":[{"actor":"JPN","role":"initiator"},{"actor":"RUS","role":"target"}],
             "action":"eased","regime":"jpn-ukraine-2014",
             "measures":[{"type":"travel","extent":"partial"}],
             "sources":[{"citation":"A supposition","reliability":"B","credibility":2}]}\
            """;

    static final String AQUACULTURE_AGREED =
            """
            {"kind":"joint-activity","occurred":"2017-12-01","title":"Aquaculture is agreed",
             "participants":[{"actor":"JPN","role":"participant"},{"actor":"RUS","role":"participant"}],
             "stage":"agreed","activity":"aquaculture",
             "sources":[{"citation":"A supposition","reliability":"B","credibility":2}]}\
            """;

    private AnyScenario() {}
}
