@NullMarked
package org.detente.intake.problem;

import org.jspecify.annotations.NullMarked;
