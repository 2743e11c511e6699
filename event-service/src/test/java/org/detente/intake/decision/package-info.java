@NullMarked
package org.detente.intake.decision;

import org.jspecify.annotations.NullMarked;
