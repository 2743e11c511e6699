package org.detente.activities;

import org.detente.query.Vantage;

/**
 * What a read asks of every activity.
 *
 * @param stalledAfterDays days without an event after which an activity counts as stalled
 */
record Question(Vantage vantage, int stalledAfterDays) {}
