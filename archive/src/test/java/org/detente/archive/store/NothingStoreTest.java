package org.detente.archive.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NothingStoreTest {

    @ParameterizedTest
    @EnumSource
    void a_store_that_does_nothing_fails_every_rule(StoreConformance rule) {
        assertThatThrownBy(() -> rule.check(new NothingStore())).isInstanceOf(AssertionError.class);
    }
}
