package org.detente.militarization;

/** Level and index of a total strength, with their bounds; the index in millionths of a point. */
record Score(
        int level, int min, int max, long indexMicros, long indexMinMicros, long indexMaxMicros) {
    static Score of(Band total, Rules rules) {
        MilitarizationIndex index = rules.index();
        return new Score(
                rules.level(total.value()).level(),
                rules.level(total.min()).level(),
                rules.level(total.max()).level(),
                index.micros(total.value()),
                index.micros(total.min()),
                index.micros(total.max()));
    }
}
