/**
 * The log as seen by its one writer: appending to it, positions in it, and the guard over its
 * topic.
 */
@NullMarked
package org.detente.intake.log;

import org.jspecify.annotations.NullMarked;
