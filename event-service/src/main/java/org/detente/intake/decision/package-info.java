/** What becomes of an event that was sent in. Rejections are values. */
@NullMarked
package org.detente.intake.decision;

import org.jspecify.annotations.NullMarked;
