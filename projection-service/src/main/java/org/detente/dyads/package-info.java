/** Which relationships an event counts for, and in which direction. */
@NullMarked
package org.detente.dyads;

import org.jspecify.annotations.NullMarked;
