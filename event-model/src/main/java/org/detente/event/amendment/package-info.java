/**
 * What may be said about an event once it is in the log: that its content is another, that it does
 * not count, that it counts again, how it relates to another. Nothing is ever changed in place.
 */
@NullMarked
package org.detente.event.amendment;

import org.jspecify.annotations.NullMarked;
