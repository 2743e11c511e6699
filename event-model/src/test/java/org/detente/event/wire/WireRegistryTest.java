package org.detente.event.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.detente.event.Kind;
import org.detente.event.amendment.AmendmentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WireRegistryTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_type_name_leads_back_to_its_kind(Kind kind) {
        assertThat(WireRegistry.kindOf(WireRegistry.typeOf(kind))).contains(kind);
    }

    @Test
    void type_names_are_kept_for_ever() {
        assertThat(Kind.values())
                .extracting(WireRegistry::typeOf)
                .containsExactly(
                        "detente.summit.v1",
                        "detente.sanction.v1",
                        "detente.deployment.v1",
                        "detente.economic-deal.v1",
                        "detente.joint-activity.v1",
                        "detente.agreement.v1",
                        "detente.position.v1",
                        "detente.statement.v1",
                        "detente.indicator.v1",
                        "detente.survey.v1",
                        "detente.office.v1",
                        "detente.coded-act.v1");
    }

    @Test
    void type_names_of_amendments_are_kept_for_ever() {
        assertThat(AmendmentKind.values())
                .extracting(WireRegistry::typeOf)
                .containsExactly(
                        "detente.correction.v1",
                        "detente.retraction.v1",
                        "detente.reinstatement.v1",
                        "detente.link.v1");
        assertThat(WireRegistry.amendmentKindOf("detente.link.v1")).contains(AmendmentKind.LINK);
        assertThat(WireRegistry.amendmentKindOf("detente.summit.v1")).isEmpty();
    }

    @Test
    void an_unknown_type_name_is_nobodys() {
        assertThat(WireRegistry.kindOf("detente.summit.v2")).isEmpty();
        assertThat(WireRegistry.kindOf("org.detente.event.Summit")).isEmpty();
    }
}
