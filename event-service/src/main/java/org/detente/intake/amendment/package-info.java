/** What is said over HTTP about an event that is in the log: corrections, retractions, links. */
@NullMarked
package org.detente.intake.amendment;

import org.jspecify.annotations.NullMarked;
