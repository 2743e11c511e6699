package org.detente.militarization;

/**
 * Examples of answers for the API documentation, from the Japan–Russia data; lists are shortened.
 */
final class TerritoryExamples {
    private static final String NAMES =
            """
            "id":"nt-sk","names":[{"language":"en","name":"Northern Territories"},
              {"language":"en","name":"Southern Kurils"},{"language":"ja","name":"北方領土"},
              {"language":"ru","name":"Южные Курилы"}],
            "administeredBy":"RUS","claimedBy":["JPN","RUS"],"disputed":true,"parent":null,
            "parts":["etorofu-iturup","kunashiri-kunashir","shikotan","habomai"]\
            """;
    private static final String LEVEL_4 =
            """
            "level":4,"levelName":"strike or denial","min":4,"max":4,
            "index":33.465312,"indexMin":33.465312,"indexMax":33.465312\
            """;
    private static final String LEVEL_3 =
            """
            "level":3,"levelName":"combat formation","min":3,"max":3,
            "index":29.876340,"indexMin":29.876340,"indexMax":29.876340\
            """;
    private static final String VERSIONS =
            """
            "versions":{"rules":"militarization@1","confidence":"confidence@1","places":"places@1"}\
            """;
    private static final String PERSONNEL =
            """
            {"measure":"personnel","unit":"persons","value":3500,"min":3500,"max":3500,"assumed":false}\
            """;
    private static final String MISSILES =
            """
            {"measure":"missiles","unit":"pieces","value":1,"min":1,"max":1,"assumed":true}\
            """;
    private static final String DIVISION =
            """
            {"id":"b8c189e6-dfbe-8396-b9e1-ec5eb1ad708c","effect":"claim","preferred":true,
             "stage":"deployed","occurred":"../2017-03","title":"The 18th division is on the islands",
             "personnel":3500,"confidence":0.855000,
             "sources":[{"citation":"Hirose, Japan-Russia Relations (CSIS, 2018)",
                         "locator":"footnote 22","reliability":"B","credibility":2}]}\
            """;
    private static final String BASTION =
            """
            {"id":"94f1005c-4486-887e-84b5-7ca3ef412969","effect":"claim","preferred":true,
             "stage":"deployed","occurred":"2016-11~","countsFrom":"2016-11-15",
             "announcedDay":"2017-03-31","title":"Bastion coastal missiles deployed",
             "claimedRangeKm":300,"claimedRole":"coastal-defence","confidence":0.855000,
             "sources":[{"citation":"Hirose, Japan-Russia Relations (CSIS, 2018)",
                         "locator":"footnote 16","reliability":"B","credibility":2}]}\
            """;
    private static final String CAUSE =
            """
            {"event":"94f1005c-4486-887e-84b5-7ca3ef412969","title":"Bastion coastal missiles deployed",
             "stage":"deployed","occurred":"2016-11~","as":\
            """;

    static final String LIST =
            "{\"items\":[{"
                    + NAMES
                    + ",\"on\":\"2016-12-15\",\"knownOn\":null,\"asOf\":null,"
                    + LEVEL_4
                    + ",\"holdings\":2,\"attributedToGroup\":0,\"highestLevel\":4,"
                    + "\"firstOccurred\":\"2016-11-15\",\"lastOccurred\":\"2017-03-31\"}],"
                    + "\"page\":{\"next\":null,\"prev\":null,\"limit\":100}}";

    static final String ON_DAY =
            "{\"territory\":{"
                    + NAMES
                    + "},\"on\":\"2017-04-01\",\"knownOn\":null,\"asOf\":null,"
                    + LEVEL_4
                    + """
                    ,"clauses":[
                     {"level":4,"clause":"any-missiles","says":"missiles and launchers with a range from 25 km,\
                     ground-to-air excluded (UN Register VII): at least 1","atLeast":1,"inputs":[\
                    """
                    + MISSILES
                    + """
                    ]},{"level":3,"clause":"personnel-3000","says":"personnel: at least 3000",
                      "atLeast":3000,"inputs":[\
                    """
                    + PERSONNEL
                    + """
                    ]}],"present":[
                     {"territory":"nt-sk","holding":"bastion","system":"Bastion","category":"missiles",
                      "claimedRangeKm":300,"claimedRole":"coastal-defence","claimedPosture":"defensive",
                      "claimedNuclear":false,"amounts":[\
                    """
                    + MISSILES
                    + "],\"events\":["
                    + BASTION
                    + """
                    ]},{"territory":"nt-sk","holding":"18th-division","category":"personnel",
                      "unit":"18th Machine Gun Artillery Division","claimedNuclear":false,"amounts":[\
                    """
                    + PERSONNEL
                    + "],\"events\":["
                    + DIVISION
                    + """
                    ]}],"possible":[],"announced":[
                     {"territory":"nt-sk","holding":"tor-m2","system":"Tor-M2","category":"air-defence",
                      "event":{"id":"7923c49c-8525-8536-9f33-c32e4f701198","effect":"plan","preferred":false,
                        "stage":"announced","occurred":"2017-03","countsFrom":"2017-03-16",
                        "announcedDay":"2017-03-31",
                        "title":"Tor-M2 is to protect the units on the islands","confidence":0.855000,
                        "sources":[{"citation":"Hirose, Japan-Russia Relations (CSIS, 2018)",
                                    "locator":"footnote 22","reliability":"B","credibility":2}]}}],
                     "exercises":[],"attributedToGroup":{"groups":[],"present":[],"announced":[]},
                     "unmatched":[],\
                    """
                    + VERSIONS
                    + "}";

    static final String SERIES =
            "{\"territory\":{"
                    + NAMES
                    + "},\"from\":\"2016-11-01\",\"to\":\"2016-11-30\",\"knownOn\":null,\"asOf\":null,\"changes\":["
                    + """
                    {"date":"2016-11-01","level":3,"levelName":"combat formation","min":3,"max":4,
                     "index":29.876340,"indexMin":29.876340,"indexMax":33.465312,
                     "holdings":1,"attributedToGroup":0,"because":[\
                    """
                    + CAUSE
                    + """
                    ["earliest"]}]},{"date":"2016-11-15","level":4,"levelName":"strike or denial","min":3,"max":4,
                     "index":33.465312,"indexMin":29.876340,"indexMax":33.465312,
                     "holdings":2,"attributedToGroup":0,"because":[\
                    """
                    + CAUSE
                    + "[\"counted\"]}]},{\"date\":\"2016-11-30\","
                    + LEVEL_4
                    + ",\"holdings\":2,\"attributedToGroup\":0,\"because\":["
                    + CAUSE
                    + "[\"latest\"]}]}],"
                    + VERSIONS
                    + "}";

    static final String EXPLANATION =
            "{\"territory\":{"
                    + NAMES
                    + "},\"on\":\"2016-12-15\",\"knownOn\":\"2016-12-15\",\"asOf\":null,"
                    + LEVEL_3
                    + """
                    ,"levels":[
                     {"level":4,"name":"strike or denial","requires":3,"reached":false,"clauses":[
                      {"clause":"any-missiles","says":"missiles and launchers with a range from 25 km,\
                     ground-to-air excluded (UN Register VII): at least 1","atLeast":1,"value":0,
                       "fired":false,"firedAtMin":false,"firedAtMax":false,"inputs":[
                        {"amount":{"measure":"missiles","unit":"pieces","value":0,"min":0,"max":0,
                                   "assumed":false},"events":[]}]}]},
                     {"level":3,"name":"combat formation","requires":null,"reached":true,"clauses":[
                      {"clause":"personnel-3000","says":"personnel: at least 3000","atLeast":3000,
                       "value":3500,"fired":true,"firedAtMin":true,"firedAtMax":true,"inputs":[
                        {"events":["b8c189e6-dfbe-8396-b9e1-ec5eb1ad708c"],"amount":\
                    """
                    + PERSONNEL
                    + "}]}]}],\"measures\":[{\"name\":\"personnel\",\"amount\":"
                    + PERSONNEL
                    + """
                    ,"parts":[{"territory":"nt-sk","holding":"18th-division","counts":true,"amount":\
                    """
                    + PERSONNEL
                    + ",\"events\":["
                    + DIVISION
                    + """
                    ]}]}],"indexTerms":{"sum":29.876340,
                     "formula":"100 * sum(weight_k * min(1, log10(1 + x_k) / log10(1 + full_k))) /\
                     sum(weight); a group's weight is shared equally by its measures",
                     "rounding":"The index is rounded half up to a millionth of a point. Terms are rounded\
                     down, and the millionths then missing go to the terms with the largest remainders, so\
                     that they sum to the index exactly.","terms":[
                      {"measure":"personnel","amount":3500,"full":9000,"most":33.333333,"points":29.876340},
                      {"measure":"battle-tanks","amount":0,"full":250,"most":5.555556,"points":0.000000},
                      {"measure":"armoured-vehicles","amount":0,"full":500,"most":5.555556,"points":0.000000},
                      {"measure":"artillery","amount":0,"full":250,"most":5.555556,"points":0.000000},
                      {"measure":"combat-aircraft","amount":0,"full":12,"most":5.555556,"points":0.000000},
                      {"measure":"attack-helicopters","amount":0,"full":12,"most":5.555556,"points":0.000000},
                      {"measure":"warships","amount":0,"full":4,"most":5.555556,"points":0.000000},
                      {"measure":"missiles","amount":0,"full":24,"most":16.666667,"points":0.000000},
                      {"measure":"air-defence","amount":0,"full":24,"most":16.666667,"points":0.000000}
                     ]},
                     "notes":["Where no number is given at least one piece (or person) is there, and one is\
                     counted; such quantities are marked assumed."],\
                    """
                    + VERSIONS
                    + "}";

    private TerritoryExamples() {}
}
