package org.detente.places;

/** Examples of answers for the API documentation, from the Japan–Russia data. */
final class Examples {
    static final String PAGE =
            """
            {"items":[{"id":"habomai","names":[{"language":"en","name":"Habomai"},{"language":"ja",
            "name":"歯舞群島"},{"language":"ru","name":"Хабомаи"}],"administeredBy":"RUS","claimedBy":[
            "JPN","RUS"],"disputed":true,"parent":"nt-sk","parts":[]},{"id":"nt-sk","names":[{"language":"en",
            "name":"Northern Territories"},{"language":"en","name":"Southern Kurils"},{"language":"ja",
            "name":"北方領土"},{"language":"ru","name":"Южные Курилы"}],"administeredBy":"RUS","claimedBy":[
            "JPN","RUS"],"disputed":true,"parent":null,"parts":["etorofu-iturup","kunashiri-kunashir",
            "shikotan","habomai"]}],"page":{"next":null,"prev":null,"limit":100}}\
            """;

    private Examples() {}
}
