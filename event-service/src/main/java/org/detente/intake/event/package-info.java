/** One event in one request. */
@NullMarked
package org.detente.intake.event;

import org.jspecify.annotations.NullMarked;
