package org.detente.webhooks;

/** Examples of the documentation. */
final class Examples {
    static final String PROBLEM = "application/problem+json";
    static final String ID = "51b8c8f5-6a43-8c0b-8c55-0d8b2b6f1a77";

    static final String DRAFT =
            """
            {"name":"Desk for the Northern Territories","url":"https://hooks.example.org/detente",
             "secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}\
            """;

    static final String WEBHOOK =
            """
            {"id":"51b8c8f5-6a43-8c0b-8c55-0d8b2b6f1a77","version":1,
             "name":"Desk for the Northern Territories","url":"https://hooks.example.org/detente",
             "rules":null,"savedAt":"2026-11-24T09:00:00Z"}\
            """;

    static final String WEBHOOKS =
            "{\"items\":[" + WEBHOOK + "],\"page\":{\"next\":null,\"prev\":null,\"limit\":100}}";

    static final String INVALID =
            """
            {"type":"/problems/invalid-webhook","title":"Invalid webhook","status":400,
             "detail":"The webhook was not taken; errors names all that is wrong with it.",
             "errors":[{"pointer":"/secret","code":"required","detail":"is missing; it signs what is sent"},
              {"pointer":"/url","code":"format","detail":"10.0.0.1 is not an address of the public Internet; choose another, or allow it with detente.webhooks.private-targets-allowed"}],
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;

    static final String TOO_MANY =
            """
            {"type":"/problems/too-many-webhooks","title":"Too many webhooks","status":409,
             "detail":"50 webhooks are kept, which is the limit; delete one first.",
             "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
            """;

    static final String TEST =
            """
            {"id":"4d2e8f0a-6a54-8d0f-9a51-7f2b0c3d4e5f","alert":null,"status":"pending",
             "created":"2026-11-24T09:00:00Z","nextAttempt":"2026-11-24T09:00:00Z","attempts":[]}\
            """;

    static final String DELIVERIES =
            """
            {"items":[{"id":"4d2e8f0a-6a54-8d0f-9a51-7f2b0c3d4e5f","alert":null,"status":"delivered",
              "created":"2026-11-24T09:00:00Z","nextAttempt":null,
              "attempts":[{"number":1,"began":"2026-11-24T09:00:00.4Z","milliseconds":42,
                "outcome":"answered","status":503,"detail":"try again"},
               {"number":2,"began":"2026-11-24T09:00:05.2Z","milliseconds":38,
                "outcome":"answered","status":200,"detail":"ok"}]}],
             "page":{"next":null,"prev":null,"limit":100}}\
            """;

    private Examples() {}
}
