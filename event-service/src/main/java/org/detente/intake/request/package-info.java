/** What every request gets: an id, a trace, and an end to a body that nobody read. */
@NullMarked
package org.detente.intake.request;

import org.jspecify.annotations.NullMarked;
