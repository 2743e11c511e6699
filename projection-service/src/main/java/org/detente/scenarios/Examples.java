package org.detente.scenarios;

/** Examples for the API documentation, from the Japan–Russia data. */
final class Examples {
    /** What if Bastion had not been deployed, and Japan had taken its travel measures back? */
    static final String REQUEST =
            """
            {"without":["01af4d91-0f47-8d31-8756-99f4ee6d9c7d"],"events":[{"kind":"sanction",
            "occurred":"2016-12-20","title":"Japan eases its sanctions on Russia",
            "participants":[{"actor":"JPN","role":"initiator"},{"actor":"RUS","role":"target"}],
            "action":"eased","regime":"jpn-ukraine-2014","measures":[{"type":"travel",
            "extent":"partial"}],"sources":[{"citation":"A supposition","reliability":"B",
            "credibility":2}]}],"on":["2017-01-31"],"relationships":["JPN-RUS"],
            "territories":["nt-sk"],"activities":[]}\
            """;

    static final String EVALUATION =
            """
            {"on":["2017-01-31"],"knownOn":null,"asOf":null,
            "events":[{"id":"e2d5f383-98c1-8119-98d5-927938f2362a","status":"supposed"}],
            "without":[{"id":"01af4d91-0f47-8d31-8756-99f4ee6d9c7d","status":"removed",
            "title":"Bastion missile system is deployed on the islands"}],
            "effects":{"activities":[],"relationships":[{"relationship":"JPN-RUS",
            "model":"decayed-mean",
            "formula":"T = sum of w*g / (w0 + sum of w); w = importance * confidence * bearing * decay, w0 = 1",
            "halfLifeDays":180,"versions":{"parameters":"temperature@1",
            "scale":"goldstein-gdelt/cameo@1","mapping":"default-cameo@1",
            "confidence":"confidence@1","labels":"temperature-labels@1",
            "stockScores":"stock-scores@1"},"days":[{"on":"2017-01-31",
            "baseline":{"date":"2017-01-31","value":0.008097,"label":"neutral","low":-0.069218,
            "high":0.110567,"effectiveWeight":12.922759,"spread":4.108800,"events":51},
            "scenario":{"date":"2017-01-31","value":0.697878,"label":"neutral","low":0.620957,
            "high":0.717742,"effectiveWeight":13.014468,"spread":4.050331,"events":51},
            "difference":0.689781,
            "added":[{"event":{"id":"e2d5f383-98c1-8119-98d5-927938f2362a","kind":"sanction",
            "occurred":"2016-12-20","announcedDay":"2016-12-20",
            "title":"Japan eases its sanctions on Russia"},"via":"direct","cameo":"085",
            "cameoName":"Ease economic sanctions, boycott, embargo","scaleRow":"085",
            "intensity":7.000,"enteredOn":"2016-12-20","importance":1,"confidence":0.855000,
            "bearing":1.000000,"decay":0.850667161,"share":0.363285}],
            "removed":[{"event":{"id":"01af4d91-0f47-8d31-8756-99f4ee6d9c7d",
            "kind":"deployment","occurred":"2016-11~","announcedDay":"2017-03-31",
            "title":"Bastion missile system is deployed on the islands"},"via":"direct",
            "cameo":"154","cameoName":"Mobilize or increase armed forces","scaleRow":"154",
            "intensity":-7.200,"enteredOn":"2016-11-15","importance":1,"confidence":0.855000,
            "bearing":1.000000,"decay":0.743405992,"share":0.328700}],"others":{"events":50,
            "share":-0.002204}}]}],"sanctions":[{"actor":"JPN","target":"RUS",
            "relationship":"JPN-RUS","events":[{"id":"e2d5f383-98c1-8119-98d5-927938f2362a",
            "change":"added","kind":"sanction","occurred":"2016-12-20",
            "title":"Japan eases its sanctions on Russia"}],"rules":"sanctions@1",
            "days":[{"on":"2017-01-31","baseline":{"severity":1,"inForce":true},
            "scenario":{"severity":1,"inForce":true},"difference":0,
            "regimes":[{"regime":"jpn-ukraine-2014","baseline":{"status":"in-force",
            "measures":[{"type":"travel","extent":"partial"},{"type":"diplomatic",
            "extent":"partial"}],"severity":{"severity":1,"rule":"travel",
            "says":"travel is restricted"}},"scenario":{"status":"in-force",
            "measures":[{"type":"diplomatic","extent":"partial"}],"severity":{"severity":1,
            "rule":"diplomatic","says":"dealings are restricted"}}}]}]}],
            "territories":[{"territory":{"id":"nt-sk","names":[{"language":"en",
            "name":"Northern Territories"},{"language":"en","name":"Southern Kurils"},
            {"language":"ja","name":"北方領土"},{"language":"ru","name":"Южные Курилы"}],
            "administeredBy":"RUS","claimedBy":["JPN","RUS"],"disputed":true,"parent":null,
            "parts":["etorofu-iturup","kunashiri-kunashir","shikotan","habomai"]},
            "events":[{"id":"01af4d91-0f47-8d31-8756-99f4ee6d9c7d","change":"removed",
            "kind":"deployment","occurred":"2016-11~",
            "title":"Bastion missile system is deployed on the islands"}],
            "versions":{"rules":"militarization@1","confidence":"confidence@1",
            "places":"places@1"},"days":[{"on":"2017-01-31","baseline":{"level":4,
            "levelName":"strike or denial","min":4,"max":4,"index":36.261649,
            "indexMin":36.261649,"indexMax":36.261649},"scenario":{"level":4,
            "levelName":"strike or denial","min":4,"max":4,"index":34.162235,
            "indexMin":34.162235,"indexMax":34.162235},"difference":{"level":0,
            "index":-2.099414},"clausesGained":[],"clausesLost":[],
            "terms":[{"measure":"missiles","baselineAmount":2,"scenarioAmount":1,
            "difference":-2.099414}]}]}]}}\
            """;

    static final String PROBLEM = "application/problem+json";

    static final String INVALID =
            """
            {"type":"/problems/invalid-scenario","title":"Invalid scenario","status":400,
            "detail":"The scenario was not taken; errors names all that is wrong with it.",
            "errors":[{"pointer":"/events/0/title","code":"required",
            "detail":"is missing; write one line that states the fact"},
            {"pointer":"/without/0","code":"unknown-event",
            "detail":"no event in the log has the id 00000000-0000-8000-8000-000000000000; copy it from GET /api/v1/events"}],
            "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;

    private Examples() {}
}
