/** Sanctions in force between two actors, regime by regime, with their severity and history. */
@NullMarked
package org.detente.sanctions;

import org.jspecify.annotations.NullMarked;
