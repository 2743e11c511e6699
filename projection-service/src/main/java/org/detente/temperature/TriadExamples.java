package org.detente.temperature;

/** Examples of answers about what stands beside a relationship, from the Japan–Russia data. */
final class TriadExamples {
    static final String NEIGHBOURS = "{}";
    static final String TRIAD = "{}";

    private TriadExamples() {}
}
