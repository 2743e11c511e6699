/** The record of events itself: list and look-up. */
@NullMarked
package org.detente.events;

import org.jspecify.annotations.NullMarked;
