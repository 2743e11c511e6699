/**
 * Alerts: rules as documents, evaluated over what the read models tell today. Knows no read model;
 * each tells how its subjects stand, as a {@link org.detente.watch.Watched}.
 */
@NullMarked
package org.detente.alerts;

import org.jspecify.annotations.NullMarked;
