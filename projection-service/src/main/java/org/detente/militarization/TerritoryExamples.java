package org.detente.militarization;

/**
 * Examples of answers for the API documentation, from the Japan–Russia data; lists are shortened.
 * They are asked for and compared by the system tests.
 */
final class TerritoryExamples {
    static final String LIST =
            """
            {"items":[{"id":"nt-sk","names":[{"language":"en","name":"Northern Territories"},
            {"language":"en","name":"Southern Kurils"},{"language":"ja","name":"北方領土"},{"language":"ru",
            "name":"Южные Курилы"}],"administeredBy":"RUS","claimedBy":["JPN","RUS"],"disputed":true,
            "parent":null,"parts":["etorofu-iturup","kunashiri-kunashir","shikotan","habomai"],
            "on":"2016-12-15","knownOn":null,"asOf":null,"level":4,"levelName":"strike or denial",
            "min":4,"max":4,"index":36.261649,"indexMin":36.261649,"indexMax":36.261649,"holdings":4,
            "attributedToGroup":0,"highestLevel":4,"firstOccurred":"2016-11-15","lastOccurred":"2017-03-31"}],
            "page":{"next":null,"prev":null,"limit":100}}\
            """;

    static final String ON_DAY =
            """
            {"territory":{"id":"nt-sk","names":[{"language":"en","name":"Northern Territories"},
            {"language":"en","name":"Southern Kurils"},{"language":"ja","name":"北方領土"},{"language":"ru",
            "name":"Южные Курилы"}],"administeredBy":"RUS","claimedBy":["JPN","RUS"],"disputed":true,
            "parent":null,"parts":["etorofu-iturup","kunashiri-kunashir","shikotan","habomai"]},
            "on":"2017-04-01","knownOn":null,"asOf":null,"level":4,"levelName":"strike or denial",
            "min":4,"max":4,"index":36.261649,"indexMin":36.261649,"indexMax":36.261649,"clauses":[{"level":4,
            "clause":"any-missiles","says":"missiles and launchers with a range from 25 km, ground-to-air excluded (UN Register VII): at least 1",
            "atLeast":1,"inputs":[{"measure":"missiles","unit":"pieces","value":2,"min":2,
            "max":2,"assumed":true}]}],"present":[{"territory":"nt-sk","holding":"18th-division",
            "unit":"18th Machine Gun Artillery Division","category":"personnel","amounts":[{"measure":"personnel",
            "unit":"persons","value":3500,"min":3500,"max":3500,"assumed":false}],"claimedNuclear":false,
            "events":[{"id":"1ccfe6cf-db56-8042-bb0b-87edd2b1b139","effect":"claim","preferred":true,
            "stage":"deployed","occurred":"../2017-03","title":"The 18th Machine Gun Artillery Division is on the islands",
            "personnel":3500,"confidence":0.855,"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Key Issues/The Northern Territories, n. 22; S140, S141","reliability":"B",
            "credibility":2}]}]}],"possible":[],"announced":[{"territory":"nt-sk","holding":"buk-m2",
            "system":"Buk-M2","category":"air-defence","event":{"id":"4afc0616-c066-8658-a876-84016a194cd2",
            "effect":"plan","preferred":false,"stage":"announced","occurred":"2017-03","countsFrom":"2017-03-16",
            "announcedDay":"2017-03-31","title":"Buk-M2 air defence is to protect the units on the islands",
            "claimedRole":"air-defence","confidence":0.855,"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Key Issues/The Northern Territories, n. 22; S143","reliability":"B",
            "credibility":2}]}}],"exercises":[],"attributedToGroup":{"groups":[],"present":[],
            "announced":[]},"unmatched":[],"versions":{"rules":"militarization@1","confidence":"confidence@1",
            "places":"places@1"}}\
            """;

    static final String SERIES =
            """
            {"territory":{"id":"nt-sk","names":[{"language":"en","name":"Northern Territories"},
            {"language":"en","name":"Southern Kurils"},{"language":"ja","name":"北方領土"},{"language":"ru",
            "name":"Южные Курилы"}],"administeredBy":"RUS","claimedBy":["JPN","RUS"],"disputed":true,
            "parent":null,"parts":["etorofu-iturup","kunashiri-kunashir","shikotan","habomai"]},
            "from":"2016-11-01","to":"2016-11-30","knownOn":null,"asOf":null,"changes":[{"date":"2016-11-01",
            "level":3,"levelName":"combat formation","min":3,"max":4,"index":30.573264,"indexMin":30.573264,
            "indexMax":36.261649,"holdings":2,"attributedToGroup":0,"because":[{"event":"74a30d08-84e2-864c-9c5f-312fa4eeef3f",
            "title":"Bal missile system is deployed on the islands","stage":"deployed","occurred":"2016-11~",
            "as":["earliest"]}]},{"date":"2016-11-15","level":4,"levelName":"strike or denial",
            "min":3,"max":4,"index":36.261649,"indexMin":30.573264,"indexMax":36.261649,"holdings":4,
            "attributedToGroup":0,"because":[{"event":"74a30d08-84e2-864c-9c5f-312fa4eeef3f",
            "title":"Bal missile system is deployed on the islands","stage":"deployed","occurred":"2016-11~",
            "as":["counted"]}]}],"versions":{"rules":"militarization@1","confidence":"confidence@1",
            "places":"places@1"}}\
            """;

    static final String EXPLANATION =
            """
            {"territory":{"id":"nt-sk","names":[{"language":"en","name":"Northern Territories"},
            {"language":"en","name":"Southern Kurils"},{"language":"ja","name":"北方領土"},{"language":"ru",
            "name":"Южные Курилы"}],"administeredBy":"RUS","claimedBy":["JPN","RUS"],"disputed":true,
            "parent":null,"parts":["etorofu-iturup","kunashiri-kunashir","shikotan","habomai"]},
            "on":"2016-12-15","knownOn":"2016-12-15","asOf":null,"level":3,"levelName":"combat formation",
            "min":3,"max":3,"index":30.573264,"indexMin":30.573264,"indexMax":30.573264,"levels":[{"level":5,
            "name":"offensive concentration","requires":null,"reached":false,"clauses":[{"clause":"personnel-9000",
            "says":"personnel: at least 9000","atLeast":9000,"value":3500,"fired":false,"firedAtMin":false,
            "firedAtMax":false,"inputs":[{"amount":{"measure":"personnel","unit":"persons",
            "value":3500,"min":3500,"max":3500,"assumed":false},"events":["1ccfe6cf-db56-8042-bb0b-87edd2b1b139"]}]}]}],
            "measures":[{"amount":{"measure":"personnel","unit":"persons","value":3500,"min":3500,
            "max":3500,"assumed":false},"name":"personnel","parts":[{"territory":"nt-sk",
            "holding":"18th-division","amount":{"measure":"personnel","unit":"persons","value":3500,
            "min":3500,"max":3500,"assumed":false},"counts":true,"events":[{"id":"1ccfe6cf-db56-8042-bb0b-87edd2b1b139",
            "effect":"claim","preferred":true,"stage":"deployed","occurred":"../2017-03",
            "title":"The 18th Machine Gun Artillery Division is on the islands","personnel":3500,
            "confidence":0.855,"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Key Issues/The Northern Territories, n. 22; S140, S141","reliability":"B",
            "credibility":2}]}]}]}],"indexTerms":{"formula":"100 * sum(weight_k * min(1, log10(1 + x_k) / log10(1 + full_k))) / sum(weight); a group's weight is shared equally by its measures",
            "rounding":"The index is rounded half up to a millionth of a point. Terms are rounded down, and the millionths then missing go to the terms with the largest remainders, so that they sum to the index exactly.",
            "terms":[{"measure":"personnel","amount":3500,"full":9000,"most":33.333333,"points":29.876341}],
            "sum":30.573264},"notes":["A holding is what events name by the same territory and holding (by default named after its system, else its unit). Several claims about it are alternatives: the claim of most confidence is counted, of equals the one stated later, and the others give min and max. What a claim leaves unsaid is taken from the best claim that says it."],
            "versions":{"rules":"militarization@1","confidence":"confidence@1","places":"places@1"}}\
            """;

    private TerritoryExamples() {}
}
