@NullMarked
package org.detente.intake.known;

import org.jspecify.annotations.NullMarked;
