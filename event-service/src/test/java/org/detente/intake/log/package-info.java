@NullMarked
package org.detente.intake.log;

import org.jspecify.annotations.NullMarked;
