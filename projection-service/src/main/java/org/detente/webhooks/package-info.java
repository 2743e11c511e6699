/**
 * Webhooks: alerts sent to addresses of users, signed, tried again, each attempt on record. Knows
 * no rules; it is told of alerts as an {@link org.detente.watch.AlertSink}.
 */
@NullMarked
package org.detente.webhooks;

import org.jspecify.annotations.NullMarked;
