package org.detente.militarization;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to reach a level: the inputs together come to at least so much.
 *
 * @param says the condition in words
 */
record Clause(String id, List<Measure> inputs, long atLeast, String unit, String says) {
    static Clause from(RulesFile.Condition written, Rules.Names names) {
        List<Measure> inputs = written.inputs().stream().map(Measure::of).toList();
        String what = inputs.stream().map(names::name).collect(Collectors.joining(" + "));
        return new Clause(
                written.id(),
                inputs,
                written.atLeast(),
                names.unit(inputs.getFirst()),
                what + ": at least " + written.atLeast());
    }

    long amount(Strength strength) {
        return strength.sum(inputs);
    }

    boolean fires(Strength strength) {
        return amount(strength) >= atLeast;
    }
}
