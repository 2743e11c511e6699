/**
 * What the log holds of one event: its first record and the amendments of it, folded into when
 * which content counted. Pure.
 */
@NullMarked
package org.detente.history;

import org.jspecify.annotations.NullMarked;
