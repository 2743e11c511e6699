package org.detente.offices;

/** Examples of answers for the API documentation, from the Japan–Russia data. */
final class Examples {
    static final String PAGE =
            """
            {"items":[{"actor":"JPN","office":"prime-minister","holder":"Shinzo Abe","possible":[
            ],"tenures":[{"person":"Shinzo Abe","from":"2012-12-16","fromOpen":false,"until":null,
            "facts":[{"event":"59b92e45-18b8-8539-85f3-e00b9aecb518","occurred":"2012-12","day":"2012-12-16",
            "announcedDay":"2012-12-31","recorded":"2026-11-23T09:00:00Z","title":"Shinzo Abe returns as Prime Minister of Japan",
            "by":["JPN"],"sources":[{"citation":"Hirose, Yoko. Japan-Russia Relations: Can the Northern Territories Issue be Overcome? CSIS Strategic Japan, 2018",
            "locator":"Diplomatic Ties; S062, S044","url":null,"reliability":"B","credibility":2},
            {"citation":"List of prime ministers of Japan by time in office (Wikiwand)","locator":"row Shinzo Abe: terms from 26 September 2006 and from 26 December 2012",
            "url":"https://wikiwand.com/en/List_of_prime_ministers_of_Japan_by_time_in_office","reliability":"C",
            "credibility":2}]}]}]}],"page":{"next":null,"prev":null,"limit":100},"basis":{"on":"2016-12-15",
            "knownOn":null,"asOf":null,"rules":"offices@1"}}\
            """;

    private Examples() {}
}
