package org.detente.sanctions;

/** Examples of answers for the API documentation, from the Japan–Russia data. */
final class Examples {
    static final String PAGE =
            """
            {"items":[{"actor":"JPN","target":"RUS","relationship":"JPN-RUS","severity":1,"inForce":true,
            "regimes":[{"regime":"jpn-ukraine-2014","status":"in-force","measures":[{"type":"travel",
            "extent":"partial"},{"type":"diplomatic","extent":"partial"}],"severity":{"severity":1,
            "rule":"travel","says":"travel is restricted"},"history":[{"action":"imposed","course":"tightening",
            "status":"in-force","measures":[{"type":"diplomatic","extent":"partial"}],"severity":{
            "severity":1,"rule":"diplomatic","says":"dealings are restricted"},"scope":"Talks on visa rules suspended; talks on investment, space and the prevention of dangerous military activities not begun",
            "fact":{"event":"76e79d18-47c3-83f2-bbce-ba7e9808f378","occurred":"2014-03-18","day":"2014-03-18",
            "announcedDay":"2014-03-18","recorded":"2026-11-23T09:00:00Z","title":"Japan takes first, light measures against Russia over Crimea",
            "by":["JPN"],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Diplomatic Ties, also Key Issues/The Ukraine Crisis; S076, S171","url":null,
            "reliability":"B","credibility":1},{"citation":"Ministry of Foreign Affairs of Japan. Statement on the Measures against Russia over the Crimea referendum, 18 March 2014",
            "locator":"point 3","url":"https://www.mofa.go.jp/press/release/press4e_000239.html",
            "reliability":"A","credibility":1}]}},{"action":"strengthened","course":"tightening",
            "status":"in-force","measures":[{"type":"travel","extent":"partial"},{"type":"diplomatic",
            "extent":"partial"}],"severity":{"severity":1,"rule":"travel","says":"travel is restricted"},
            "scope":"Visas for 23 persons","fact":{"event":"6a1b634c-3cbc-8c00-b0fc-785b7a50e464",
            "occurred":"2014-04-29","day":"2014-04-29","announcedDay":"2014-04-29","recorded":"2026-11-23T09:00:00Z",
            "title":"Japan strengthens its sanctions on Russia","by":["JPN"],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Diplomatic Ties, also Key Issues/The Ukraine Crisis; S078, S167","url":null,
            "reliability":"B","credibility":1},{"citation":"Ministry of Foreign Affairs of Japan. Statement on the Sanctions against Russia over the situation in Ukraine, 29 April 2014 (The World and Japan Database)",
            "locator":"point 2","url":"http://www.ioc.u-tokyo.ac.jp/~worldjpn/documents/texts/exdfam/20140429.S1E.html",
            "reliability":"A","credibility":1}]}}]}]}],"page":{"next":null,"prev":null,"limit":100},
            "basis":{"on":"2016-12-15","knownOn":null,"asOf":null,"rules":"sanctions@1"}}\
            """;

    private Examples() {}
}
