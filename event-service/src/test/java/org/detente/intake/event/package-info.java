@NullMarked
package org.detente.intake.event;

import org.jspecify.annotations.NullMarked;
