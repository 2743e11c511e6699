package org.detente.event.reference;

/** A system of codes by which data sets name actors. */
public enum CodeSystem {
    /** ISO 3166-1 alpha-2: {@code JP}. */
    ISO_ALPHA_2("iso2"),
    /** CAMEO country codes, of GDELT: {@code ROM} is Romania. */
    CAMEO("cameo"),
    /** Correlates of War state numbers: {@code 305} is Austria. */
    COW("cow"),
    /** FIPS 10-4, of GDELT's places: {@code CH} is China, {@code AU} Austria. */
    FIPS("fips"),
    /** English names as ICEWS writes them. */
    ICEWS("icews");

    private final String column;

    CodeSystem(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
