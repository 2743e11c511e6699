/**
 * What is in the log already: ids that this instance appended, and the read side's answer for the
 * others.
 */
@NullMarked
package org.detente.intake.known;

import org.jspecify.annotations.NullMarked;
