package org.detente.deploy.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks are tested with manifests that are wrong: a check that never fails checks nothing. */
class MutantsTest {
    private static final Project PROJECT = Project.here();

    static List<Mutant> mutants() {
        return Mutant.ALL;
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void a_mistake_is_caught_by_its_rule(Mutant mutant) throws IOException {
        Overlay overlay = PROJECT.overlays().getFirst();
        String rendered = PROJECT.render(overlay);
        List<Finding> before = PROJECT.findings(overlay, rendered);
        assertThat(PROJECT.findings(overlay, mutant.applyTo(rendered)))
                .filteredOn(finding -> !before.contains(finding))
                .extracting(Finding::rule)
                .contains(mutant.rule());
    }

    @Test
    void every_rule_has_a_mutant() {
        assertThat(Mutant.ALL.stream().map(Mutant::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Rule.values()));
    }
}
