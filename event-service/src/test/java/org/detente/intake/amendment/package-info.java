@NullMarked
package org.detente.intake.amendment;

import org.jspecify.annotations.NullMarked;
