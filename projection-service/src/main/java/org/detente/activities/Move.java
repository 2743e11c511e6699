package org.detente.activities;

import org.jspecify.annotations.Nullable;

/**
 * What a step does in a status.
 *
 * @param to the status it leads to; null for the status before the suspension
 * @param anomaly id of the rule that the step breaks, if it breaks one
 */
record Move<S>(@Nullable S to, @Nullable String anomaly) {}
