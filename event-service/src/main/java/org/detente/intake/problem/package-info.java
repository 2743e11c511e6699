/** Errors as RFC 9457 describes them. */
@NullMarked
package org.detente.intake.problem;

import org.jspecify.annotations.NullMarked;
