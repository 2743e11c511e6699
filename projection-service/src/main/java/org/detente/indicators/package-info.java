/** Measured values as series, never scored. */
@NullMarked
package org.detente.indicators;

import org.jspecify.annotations.NullMarked;
