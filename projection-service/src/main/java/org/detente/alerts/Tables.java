package org.detente.alerts;

import jakarta.enterprise.context.Dependent;
import org.detente.projection.OperatorActions;

/** The tables that a round reads and writes. */
@Dependent
class Tables {
    final RuleTable rules;
    final StateTable states;
    final ProgressTable progress;
    final AlertTable alerts;
    final OperatorActions actions;

    Tables(
            RuleTable rules,
            StateTable states,
            ProgressTable progress,
            AlertTable alerts,
            OperatorActions actions) {
        this.rules = rules;
        this.states = states;
        this.progress = progress;
        this.alerts = alerts;
        this.actions = actions;
    }
}
